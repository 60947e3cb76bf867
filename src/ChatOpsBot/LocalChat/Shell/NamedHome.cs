using System.CommandLine;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>--for slack:T123</c>: whose plan is meant, where the bot serves many.</summary>
internal static class NamedHome
{
    internal static Option<string?> Option() => new("--for") { Description = "The workspace or tenant whose plan it is, where the bot serves many: slack:T123, teams:TENANT." };

    /// <summary>Where the plans of a workspace are kept: this machine's own where nobody named one, and for those that share its plans. False when what was typed is no workspace.</summary>
    internal static bool TryRead(IServiceProvider services, string? text, out WorkspaceKey home)
    {
        home = WorkspaceKey.Local;
        if (text is null) return true;
        if (text.Split(':') is not [{ Length: > 0 } platform, { Length: > 0 } workspace]) return false;

        home = services.GetRequiredService<Realms>().Of(new WorkspaceKey(platform, workspace)).Key;
        return true;
    }
}
