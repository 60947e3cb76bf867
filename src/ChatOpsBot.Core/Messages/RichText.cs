using System.Collections.Immutable;

namespace ChatOpsBot.Core.Messages;

/// <summary>A piece of text with one meaning. Renderers decide how it looks and escape every word of it.</summary>
public abstract record TextRun
{
    private TextRun() { }

    public abstract string Text { get; }

    public sealed record Plain(string Value) : TextRun
    {
        public override string Text => Value;
    }

    public sealed record Strong(string Value) : TextRun
    {
        public override string Text => Value;
    }

    /// <summary>Something to type or to copy: a command, an id, a path.</summary>
    public sealed record Code(string Value) : TextRun
    {
        public override string Text => Value;
    }

    /// <summary>An instant, which a platform may show by each reader's own clock.</summary>
    /// <param name="Words">By the clock of whoever the message is written for: shown everywhere else.</param>
    public sealed record Instant(DateTimeOffset At, string Words) : TextRun
    {
        public override string Text => Words;
    }

    /// <summary>A person or role, never a ping by itself: a mention is a value, so no text can forge one.</summary>
    public sealed record Mention(string Name) : TextRun
    {
        public override string Text => Name;
    }
}

/// <summary>A line or paragraph of text as a sequence of runs.</summary>
public sealed record RichText(ImmutableArray<TextRun> Runs)
{
    public static readonly RichText Empty = new(ImmutableArray<TextRun>.Empty);

    public bool IsEmpty => Runs.All(run => run.Text.Length == 0);

    public static implicit operator RichText(string text) => new([new TextRun.Plain(text)]);

    public static RichText Of(params ImmutableArray<TextRun> runs) => new(runs);

    /// <summary>A sentence that tells an instant; what people wrote stands before it.</summary>
    public static RichText Telling(string sentence, TextRun.Instant at)
    {
        var place = sentence.LastIndexOf(at.Words, StringComparison.Ordinal);
        return place < 0 ? sentence : Of(Plain(sentence[..place]), at, Plain(sentence[(place + at.Words.Length)..]));
    }

    public static TextRun Plain(string text) => new TextRun.Plain(text);

    public static TextRun Strong(string text) => new TextRun.Strong(text);

    public static TextRun Code(string text) => new TextRun.Code(text);

    /// <summary>The words alone, for notifications and for terminals without styles.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));

    public bool Equals(RichText? other) => other is not null && Runs.SequenceEqual(other.Runs);

    public override int GetHashCode() => Runs.Aggregate(0, HashCode.Combine);
}
