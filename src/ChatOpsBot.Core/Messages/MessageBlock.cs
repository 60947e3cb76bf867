using System.Collections.Immutable;

namespace ChatOpsBot.Core.Messages;

/// <summary>A short word in colour beside a title: a status, a priority.</summary>
public sealed record Badge(string Text, Tone Tone);

/// <summary>A label and its value.</summary>
public sealed record Fact(string Label, RichText Value)
{
    /// <summary>The instant with whose words the label ends; null where it tells none.</summary>
    public TextRun.Instant? At { get; init; }
}

/// <summary>A box with its text; <paramref name="Id"/> is how a person names it, such as <c>ACT-004.2</c>.</summary>
/// <param name="Toggle">Ticks or unticks it; null where it cannot be changed.</param>
public sealed record CheckLine(string Id, RichText Text, bool Done, CommandButton? Toggle = null);

/// <summary>One line of a list: an action or milestone with what matters about it.</summary>
/// <param name="Id">How a person names it, such as <c>ACT-004</c>; empty for what has a name only.</param>
/// <param name="Details">Owner, due date and the like, already in words; drawn on one line where there is room.</param>
/// <param name="Percent">Progress from 0 to 100; null where there is none to show.</param>
/// <param name="Command">The question that opens it; null where the line says all there is.</param>
public sealed record ListRow(
    string Id, RichText Title, ImmutableArray<Badge> Badges, ImmutableArray<RichText> Details, int? Percent, string? Command)
{
    /// <summary>See <see cref="CommandButton"/>; null for the plan of the conversation.</summary>
    public DrawnFrom? Drawn { get; init; }
}

/// <summary>A button that sends its command, exactly as if it had been typed.</summary>
/// <param name="Drawn">The versions it was drawn from, for a button that changes something: on a stale card it changes nothing.</param>
public sealed record CommandButton(string Label, string Command, DrawnFrom? Drawn = null)
{
    /// <summary>The small form that is filled in before the command is sent: each answer is added to it, after a blank.</summary>
    public ImmutableArray<Prompt> Prompts { get; init; } = [];
}

/// <summary>One value asked for in a small form.</summary>
/// <param name="Options">What may be chosen or proposed.</param>
public sealed record Prompt(string Label, PromptKind Kind, ImmutableArray<string> Options)
{
    /// <summary>Left out of the command when nothing was filled in.</summary>
    public bool Optional { get; init; }

    /// <summary>What stands before the answer in the command: <c>by </c>.</summary>
    public string Before { get; init; } = "";

    /// <summary>What stands behind it, such as a closing quotation mark.</summary>
    public string After { get; init; } = "";
}

public enum PromptKind
{
    /// <summary>A few words.</summary>
    Text,

    /// <summary>A day, sent as <c>2026-12-04</c>.</summary>
    Day,

    /// <summary>One of the options, or another name.</summary>
    Person,

    /// <summary>One of the options.</summary>
    Choice,
}

/// <summary>The parts a message is made of, from top to bottom. Closed: a renderer answers for every case.</summary>
public abstract record MessageBlock
{
    private MessageBlock() { }

    public sealed record Header(string? Id, RichText Title, ImmutableArray<Badge> Badges) : MessageBlock;

    public sealed record Paragraph(RichText Text) : MessageBlock;

    /// <summary>A text under its own small heading, drawn from the plan's document; it may have several lines and <c>- </c> bullets.</summary>
    public sealed record Section(string Heading, string Text) : MessageBlock;

    public sealed record Facts(ImmutableArray<Fact> Items) : MessageBlock;

    /// <param name="Percent">0 to 100.</param>
    /// <param name="Caption">What was counted, such as "2 of 6 steps".</param>
    public sealed record Progress(string Label, int Percent, string Caption) : MessageBlock;

    public sealed record Checklist(string Heading, ImmutableArray<CheckLine> Lines) : MessageBlock;

    public sealed record Rows(ImmutableArray<ListRow> Items) : MessageBlock;

    /// <summary>Something the reader should not miss: overdue, blocked, incomplete.</summary>
    public sealed record Notice(Tone Tone, RichText Text) : MessageBlock;

    /// <summary>Text whose columns stand under each other: a drawing, a piece of Markdown. At most about sixty columns wide.</summary>
    /// <param name="Description">What it shows, in words: read out in its place.</param>
    public sealed record Preformatted(string Text, string Description) : MessageBlock;

    /// <summary>Small print: what was understood, how to set a missing start date.</summary>
    public sealed record Context(RichText Text) : MessageBlock;

    public sealed record Buttons(ImmutableArray<CommandButton> Items) : MessageBlock;

    /// <summary>Opens an address in the browser. The bot makes the address; none of it was written by somebody.</summary>
    public sealed record Link(string Label, string Url) : MessageBlock;
}
