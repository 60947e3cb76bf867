namespace ChatOpsBot.LocalChat.Page.Wire;

/// <param name="Language"><c>fr</c> or <c>en</c> where the reader has chosen; anything else leaves it to their browser and the plan.</param>
/// <param name="Speaker">Whom the reader speaks as; absent while they have not said.</param>
/// <param name="Id">Made by the page for each message, and sent again with it when it is tried again: what was done once is not done twice.</param>
/// <param name="Drawn">The versions a pressed button was drawn from; absent for what was typed.</param>
/// <param name="Page">The name the page gave itself: what is said on it is one conversation.</param>
internal sealed record ChatRequest(string? Text, string? Language, string? Speaker, string? Id = null, string? Drawn = null, string? Page = null);
