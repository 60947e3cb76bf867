using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Operations;

/// <summary>What an admin is told that the auditor found.</summary>
internal static class AuditMessages
{
    internal static BotMessage Of(Language language, string finding)
    {
        var sentence = language.In("Contrôle des échéances : ", "Check of deadlines: ") + finding;
        return BotMessage.Answer(
            language,
            sentence,
            new MessageBlock.Notice(Tone.Bad, sentence),
            new MessageBlock.Context(language.In("Vous le recevez comme administrateur ; /health/ready le dit aussi.", "You get this as an admin; /health/ready says it too.")));
    }
}
