namespace ChatOpsBot.Teams.Rendering;

/// <summary>Where the other pages of a message come from: the row of the outbox that keeps it, or the question that draws it anew.</summary>
internal sealed record PageSource(string? Intent, string? Command)
{
    internal static PageSource Stored(string intent) => new(intent, null);

    /// <summary>Null for what no question draws again.</summary>
    internal static PageSource? Asked(string? command) => command is null ? null : new PageSource(null, command);

    /// <summary>What the button to a page carries.</summary>
    internal CardValue Of(int page) => new(Command ?? "", null) { Page = page, Intent = Intent };
}
