namespace ChatOpsBot.LocalChat.Page.Wire;

/// <summary>What the page needs before the first message.</summary>
/// <param name="Language">Of the plan: <c>fr</c> or <c>en</c>.</param>
/// <param name="People">Whom a reader may speak as.</param>
internal sealed record ChatContext(string Title, string Language, IReadOnlyList<string> People, IReadOnlyList<ChatCommand> Commands);

/// <summary>A command the page may suggest.</summary>
internal sealed record ChatCommand(ChatWording Fr, ChatWording En);

/// <param name="Words">Every word that means the command, the one to show first.</param>
internal sealed record ChatWording(IReadOnlyList<string> Words, string Syntax, string Summary);
