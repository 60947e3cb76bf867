namespace ChatOpsBot.LocalChat.Page.Wire;

/// <summary>Something the bot says by itself.</summary>
/// <param name="Id">In the order of posting: a page that comes back names the last one it has shown.</param>
/// <param name="At">UTC.</param>
internal sealed record ChatPost(long Id, string Html, string Summary, IReadOnlyList<string> About, string? Redraw, DateTimeOffset At);
