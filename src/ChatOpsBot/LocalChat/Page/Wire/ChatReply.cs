namespace ChatOpsBot.LocalChat.Page.Wire;

/// <param name="Html">The rendered message, ready to be placed in the page.</param>
/// <param name="Summary">The message in one line, for the screen reader.</param>
/// <param name="Kind"><c>answer</c> or <c>refusal</c>.</param>
/// <param name="About">The ids whose change makes the page draw this answer again.</param>
/// <param name="Redraw">The question that does so; null for the one that was asked.</param>
internal sealed record ChatReply(string Html, string Summary, string Kind, IReadOnlyList<string> About, string? Redraw);
