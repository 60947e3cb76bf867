namespace ChatOpsBot.Core.People;

/// <summary>A one-time code that was shown to somebody; it is deleted when it is used.</summary>
public sealed class IssuedCode
{
    /// <summary>How long a code that joins accounts stands.</summary>
    public static readonly TimeSpan JoinWithin = TimeSpan.FromMinutes(10);

    /// <summary>How long the first admin has after the start.</summary>
    public static readonly TimeSpan ClaimWithin = TimeSpan.FromMinutes(30);

    private IssuedCode() { }

    public string Code { get; private set; } = "";

    public CodePurpose Purpose { get; private set; }

    /// <summary>The account it was shown to; empty for the code in the log.</summary>
    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string UserId { get; private set; } = "";

    /// <summary>UTC: from this instant on it is worth nothing.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    public AccountId Account => new(Platform, Workspace, UserId);

    public static IssuedCode Join(OneTimeCode code, AccountId account, DateTimeOffset now) => new()
    {
        Code = code.ToString(),
        Purpose = CodePurpose.Join,
        Platform = account.Platform,
        Workspace = account.Workspace,
        UserId = account.User,
        ExpiresAt = now + JoinWithin,
    };

    public static IssuedCode Claim(OneTimeCode code, DateTimeOffset now) =>
        new() { Code = code.ToString(), Purpose = CodePurpose.Claim, ExpiresAt = now + ClaimWithin };

    public bool IsGood(CodePurpose purpose, DateTimeOffset now) => Purpose == purpose && now < ExpiresAt;
}

public enum CodePurpose
{
    /// <summary>Joins two accounts of one person.</summary>
    Join,

    /// <summary>Makes the first admin.</summary>
    Claim,
}
