namespace ChatOpsBot.Core.People;

/// <summary>A change by an account that is nobody's yet: kept as it came until a lead has said who that is.</summary>
public sealed class HeldChange
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private HeldChange() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string DeliveryId { get; private set; } = "";

    public string UserId { get; private set; } = "";

    public string Conversation { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The versions the button was drawn from, as it carried them; null for what was typed.</summary>
    public string? Drawn { get; private set; }

    /// <summary>Whom the sender said to be; null while they have not.</summary>
    public string? ClaimedName { get; private set; }

    /// <summary>UTC: from this instant on it is not done any more.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    public AccountId Account => new(Platform, Workspace, UserId);

    public static HeldChange Of(AccountId account, string deliveryId, string conversation, string text, string? drawn, DateTimeOffset now) => new()
    {
        Platform = account.Platform,
        Workspace = account.Workspace,
        UserId = account.User,
        DeliveryId = deliveryId,
        Conversation = conversation,
        Text = text,
        Drawn = drawn,
        ExpiresAt = now + Kept,
    };

    public void ClaimToBe(string name) => ClaimedName = name;

    public bool IsKept(DateTimeOffset now) => now < ExpiresAt;
}
