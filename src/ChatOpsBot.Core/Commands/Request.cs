using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;

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

    internal Reading Changes(Change change) => new(new ParsedCommand.Changing(change, Insistence.None, Typed), []);

    internal Reading SetsUp(SetUp setUp) => new(new ParsedCommand.SettingUp(setUp, Typed), []);

    internal Reading Times(ClockCommand command) => new(new ParsedCommand.Timing(command, Typed), []);

    /// <summary>A change of actions that names none.</summary>
    internal Reading LacksIds() => Fails(
        ParseFailure.MissingId, Command.Written, [.. NearestWords.Commands(Words).Where(near => near != Words.Written), Example]);

    /// <summary>Something about an escalation, or a reminder, that names none; no other word is meant by it.</summary>
    internal Reading LacksAnId() => Fails(ParseFailure.MissingId, Command.Written, [Example]);

    /// <summary>A change without what it should be changed to.</summary>
    internal Reading LacksAValue() => Fails(ParseFailure.MissingValue, Words.Written, [Example]);

    /// <summary>A change that takes ids and nothing else, with something else behind them.</summary>
    internal Reading HasMoreThanIds(ImmutableArray<ActionReference> ids, TypedWords rest) => Fails(
        ParseFailure.TooManyWords, rest.Written, [$"{Command.Written} {string.Join(' ', ids.Select(id => id.Written))}"]);

    /// <summary>The command as it was typed, with what its example has behind it.</summary>
    private string Example => CommandCatalog.Find(Command.Written) is { } entry ? $"{Command.Written}{entry.ExampleArguments}" : Command.Written;

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
