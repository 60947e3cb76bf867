using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Commands;

/// <summary>A command and what was typed after it, for the function that reads its arguments.</summary>
/// <param name="Words">What was typed, without good manners.</param>
/// <param name="CommandLength">How many of the words are the command itself; 0 when an id or a filter stands alone.</param>
/// <param name="Typed">The language of the words, where they belong to one only.</param>
internal sealed record Request(TypedWords Words, int CommandLength, Language? Typed, DateOnly Today, DateOnly? Start)
{
    internal TypedWords Command => Words.Take(CommandLength);

    internal TypedWords Arguments => Words.Skip(CommandLength);

    internal Reading Asks(Question question) => new(new ParsedCommand.Asked(question, Typed), []);

    /// <param name="written">The words at fault, as typed.</param>
    /// <param name="proposals">What may have been meant, the likeliest first; only one that is understood is ever shown.</param>
    internal Reading Fails(ParseFailure failure, string written, IEnumerable<string> proposals) =>
        new(new ParsedCommand.NotUnderstood(failure, written, null, Typed), proposals);

    /// <summary>Refuses what a command does not take. Perhaps it was a command of its own; a mere number was not.</summary>
    internal Reading HasTooManyWords() => Fails(
        ParseFailure.TooManyWords,
        Arguments.Written,
        char.IsAsciiDigit(Arguments.Written[0]) ? [Command.Written] : [Arguments.Written, Command.Written]);
}

/// <summary>What came of a message, and for one that was not understood, what may have been meant.</summary>
internal readonly record struct Reading(ParsedCommand Result, IEnumerable<string> Proposals);
