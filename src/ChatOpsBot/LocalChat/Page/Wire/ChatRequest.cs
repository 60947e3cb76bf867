namespace ChatOpsBot.LocalChat.Page.Wire;

/// <param name="Language"><c>fr</c> or <c>en</c> where the reader has chosen; anything else leaves it to their browser and the plan.</param>
/// <param name="Speaker">Whom the reader speaks as; absent while they have not said.</param>
internal sealed record ChatRequest(string? Text, string? Language, string? Speaker);
