namespace ChatOpsBot.LocalChat.Page.Wire;

/// <param name="Html">The rendered message, ready to be placed in the page.</param>
/// <param name="Summary">The message in one line, for the screen reader.</param>
/// <param name="Kind"><c>answer</c> or <c>refusal</c>.</param>
internal sealed record ChatReply(string Html, string Summary, string Kind);
