namespace ChatOpsBot.LocalChat.Page.Wire;

/// <summary>Something the bot says by itself.</summary>
/// <param name="Id">In the order of posting. One that comes again was edited: it reads differently, and stays where it stands.</param>
/// <param name="Root">The post in whose thread it stands; absent outside a thread.</param>
/// <param name="Seen">What a page has shown that shows this: it names it when it comes back.</param>
/// <param name="At">UTC.</param>
internal sealed record ChatPost(
    long Id, long? Root, string Seen, string Html, string Summary, IReadOnlyList<string> About, string? Redraw, DateTimeOffset At);
