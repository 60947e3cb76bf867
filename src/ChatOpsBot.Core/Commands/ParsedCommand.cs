using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;

namespace ChatOpsBot.Core.Commands;

/// <summary>What a message turned out to be.</summary>
public abstract record ParsedCommand
{
    private ParsedCommand() { }

    /// <param name="Typed">The language of the words, where they belong to one only.</param>
    public sealed record Asked(Question Question, Language? Typed) : ParsedCommand;

    /// <param name="Typed">The language of the words, where they belong to one only.</param>
    public sealed record Changing(Change Change, Insistence Insistence, Language? Typed) : ParsedCommand;

    /// <param name="Typed">The language of the words, where they belong to one only.</param>
    public sealed record SettingUp(SetUp SetUp, Language? Typed) : ParsedCommand;

    /// <param name="Typed">The language of the words, where they belong to one only.</param>
    public sealed record Timing(ClockCommand Command, Language? Typed) : ParsedCommand;

    /// <param name="Written">The words that were not understood, as typed.</param>
    /// <param name="Suggestion">The nearest thing that would have been understood, ready to type; null when nothing is near.</param>
    public sealed record NotUnderstood(ParseFailure Failure, string Written, string? Suggestion, Language? Typed) : ParsedCommand;
}

public enum ParseFailure
{
    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>The first words are no command.</summary>
    UnknownCommand,

    /// <summary>A command that needs an action's id came without one.</summary>
    MissingId,

    /// <summary>What stands where an action's id belongs is not one.</summary>
    NotAnId,

    /// <summary>What stands where a date belongs is not one.</summary>
    NotADate,

    /// <summary>A command that needs more than an id came without it: a date, a person, a priority, a text.</summary>
    MissingValue,

    /// <summary>What stands where a priority or a number of person-days belongs is not one.</summary>
    NotAValue,

    /// <summary>More words than the command takes.</summary>
    TooManyWords,

    /// <summary>More ids than <see cref="ReferenceList.Most"/>.</summary>
    TooManyIds,
}
