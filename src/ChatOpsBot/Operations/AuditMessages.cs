using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Operations;

/// <summary>What an admin is told that the auditor found.</summary>
internal static class AuditMessages
{
    /// <summary>The doctor's answer, with what the audit finds beside it.</summary>
    internal static BotMessage Beside(BotMessage answer, IReadOnlyList<AuditFinding> findings) => findings.Count == 0 ? answer : answer with
    {
        Blocks =
        [
            .. answer.Blocks,
            .. findings.Select(finding => new MessageBlock.Notice(Tone.Bad, answer.Language.In("Échéances : ", "Deadlines: ") + finding.Text)),
        ],
    };

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
