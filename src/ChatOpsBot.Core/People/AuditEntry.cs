namespace ChatOpsBot.Core.People;

/// <summary>
/// One line of the audit: what was refused, and what was done to rights and people. It names the command and the ids it was
/// about, and never what was written.
/// </summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    /// <summary>Of the message: the same delivery is audited once.</summary>
    public string DeliveryId { get; private set; } = "";

    /// <summary>The account it came from.</summary>
    public string UserId { get; private set; } = "";

    /// <summary>The plan it was about; null where it was about none.</summary>
    public string? PlanName { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public Capability Capability { get; private set; }

    /// <summary>The ids of what it was about, a blank between them: actions, persons, rights.</summary>
    public string Items { get; private set; } = "";

    public AuditOutcome Outcome { get; private set; }

    public static AuditEntry Of(AccountId account, string deliveryId, string? planName, DateTimeOffset at, Capability capability, string items, AuditOutcome outcome) => new()
    {
        Platform = account.Platform,
        Workspace = account.Workspace,
        UserId = account.User,
        DeliveryId = deliveryId,
        PlanName = planName,
        At = at,
        Capability = capability,
        Items = items.Length <= MostItems ? items : items[..MostItems],
        Outcome = outcome,
    };

    /// <summary>Characters; fifty ids fit.</summary>
    public const int MostItems = 800;
}

public enum AuditOutcome
{
    Done,

    /// <summary>The right was missing.</summary>
    Refused,

    /// <summary>A one-time code that was wrong, used or too old.</summary>
    WrongCode,

    /// <summary>Kept until somebody says who the sender is.</summary>
    Held,
}
