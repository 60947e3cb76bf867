using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Escalations;

/// <summary>What of an action ends its escalations (PRODUCT, Acknowledge and resolve).</summary>
public enum EscalationEnding
{
    Done,
    Unblocked,

    /// <summary>The block it was about was a mistake.</summary>
    BlockTakenBack,

    Archived,
    PlanClosed,
}

/// <summary>Ends an escalation with what it was about, in the words of the plan.</summary>
public static class EscalationEndings
{
    public static void End(Escalation escalation, EscalationEnding ending, Language language, string? by, DateTimeOffset now)
    {
        var who = by is null ? "" : language.In($" par {by}", $" by {by}");
        switch (ending)
        {
            case EscalationEnding.Done:
                escalation.EndWithAction(by, language.In($"{escalation.Name} terminée{who}", $"{escalation.Name} done{who}"), now);
                break;
            case EscalationEnding.Unblocked:
                escalation.EndWithAction(by, language.In($"{escalation.Name} débloquée{who}", $"{escalation.Name} unblocked{who}"), now);
                break;
            case EscalationEnding.BlockTakenBack:
                escalation.Withdraw(by, language.In("le blocage a été annulé", "the block was taken back"), now);
                break;
            case EscalationEnding.Archived:
                escalation.Withdraw(by, language.In($"{escalation.Name} archivée", $"{escalation.Name} archived"), now);
                break;
            case EscalationEnding.PlanClosed:
                escalation.Withdraw(by, language.In("le plan est clôturé", "the plan is closed"), now);
                break;
        }
    }
}
