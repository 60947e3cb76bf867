using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>What the chat page says by itself.</summary>
internal static class LocalChatMessages
{
    internal static BotMessage TooLong(Language language, int most)
    {
        var limit = most.ToString("N0", language.Culture());
        var text = language.In(
            $"Message trop long : {limit} caractères au plus. Raccourcissez-le ou envoyez-le en plusieurs fois.",
            $"That message is too long: {limit} characters at most. Shorten it, or send it in parts.");
        return BotMessage.Refusal(language, text, new MessageBlock.Notice(Tone.Warning, text));
    }
}
