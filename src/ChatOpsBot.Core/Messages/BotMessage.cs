using System.Collections.Immutable;
using ChatOpsBot.Core.Pictures;

namespace ChatOpsBot.Core.Messages;

/// <summary>Whether a message answers what was asked; the command line turns it into its exit code.</summary>
public enum MessageKind
{
    Answer,

    /// <summary>Nothing was found or done; the message says what to type next. Shown to its author alone.</summary>
    Refusal,
}

/// <summary>The one platform-neutral message. Renderers translate it; they add no words of their own.</summary>
/// <param name="Summary">The whole message in one line: the notification text, and what a screen reader announces.</param>
public sealed record BotMessage(MessageKind Kind, Language Language, string Summary, ImmutableArray<MessageBlock> Blocks)
{
    /// <summary>The ids of the one or few items the message is the card of: it is drawn again when one of them changes.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>The question that draws it as it stands now; null for what asking the same again would do.</summary>
    public string? Redraw { get; init; }

    /// <summary>What a browser shows of the same; null where there is no page of it.</summary>
    public PageSubject? Page { get; init; }

    /// <summary>A file that goes with it where the platform takes files; null for none.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>Whom it rings by name where others read it too, because they cannot be written to alone; null for nobody.</summary>
    public string? Rings { get; init; }

    /// <summary>Whether it stays in sight where the platform can pin messages.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Drawn under it where the platform shows pictures, else described.</summary>
    public ImmutableArray<Drawing> Pictures { get; init; } = [];

    public static BotMessage Answer(Language language, string summary, params ImmutableArray<MessageBlock> blocks) =>
        new(MessageKind.Answer, language, summary, blocks);

    public static BotMessage Refusal(Language language, string summary, params ImmutableArray<MessageBlock> blocks) =>
        new(MessageKind.Refusal, language, summary, blocks);
}
