using System.Globalization;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Inbox;

/// <summary>What the inbox itself has to say.</summary>
internal static class InboxMessages
{
    /// <summary>A message that failed every time it was tried.</summary>
    /// <param name="sequence">Its number in the inbox, which the log names too.</param>
    internal static BotMessage GivenUp(InboundMessage message, long sequence)
    {
        var language = message.Setting ?? message.Profile ?? Language.French;
        var number = sequence.ToString(CultureInfo.InvariantCulture);
        var sentence = language.In(
            $"Je n’ai pas pu traiter ce message, et rien n’a été changé. Redites-le ; s’il échoue encore, donnez le numéro {number} à la personne qui s’occupe de moi : mon journal dit pourquoi.",
            $"I could not act on this message, and nothing was changed. Say it again; if it fails once more, give the number {number} to whoever looks after me: my log says why.");
        return BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Bad, sentence));
    }
}
