using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Reminders;

/// <summary>How the outbox keeps what is made when it is sent: <c>push/PLATFORM/WORKSPACE/PLAN/0/card/3</c>.</summary>
/// <param name="Again">Whether a message that was sent before is drawn again.</param>
internal sealed record PushDraft(PlanKey Plan, bool Again, Draft Draft)
{
    internal const string Kind = "push";

    internal static string Write(PlanKey plan, Push push) =>
        $"{Kind}/{plan.Platform}/{plan.Workspace}/{plan.Plan}/{(push.Redraws is null ? 0 : 1)}/{push.Draft}";

    /// <param name="rest">Without its kind.</param>
    internal static PushDraft? Read(string rest)
    {
        var parts = rest.Split('/', 5);
        return parts.Length == 5 && Draft.Parse(parts[4]) is { } draft ? new PushDraft(new PlanKey(parts[0], parts[1], parts[2]), parts[3] == "1", draft) : null;
    }
}
