using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>One account of one person: the platform, the workspace (Slack) or tenant (Teams), and the platform's own id of the user.</summary>
/// <param name="User">On the chat page of this machine, the name spoken as; empty while nobody said.</param>
public readonly record struct AccountId(string Platform, string Workspace, string User)
{
    public AccountId(WorkspaceKey home, string user) : this(home.Platform, home.Workspace, user) { }

    public WorkspaceKey Home => new(Platform, Workspace);

    /// <summary>Whether it belongs to this machine: its chat page or its command line.</summary>
    public bool IsLocal => Home == WorkspaceKey.Local;

    /// <summary>Where programs speak from, each in a workspace of its own.</summary>
    public const string ProgramPlatform = "api";

    /// <summary>Whether a program speaks, which is nobody's account and has a right of its own.</summary>
    public bool IsProgram => Platform == ProgramPlatform;

    /// <summary>Reads <c>slack/T1/U7</c>; false when a part is missing.</summary>
    public static bool TryParse(string? text, out AccountId id)
    {
        var parts = (text ?? "").Split('/', 3);
        id = parts.Length == 3 ? new AccountId(parts[0], parts[1], parts[2]) : default;
        return parts.Length == 3 && parts.All(part => part.Length > 0);
    }

    /// <exception cref="FormatException">The text is not an account.</exception>
    public static AccountId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an account such as slack/T1/U7.");

    public override string ToString() => $"{Platform}/{Workspace}/{User}";
}
