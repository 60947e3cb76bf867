using System.CommandLine;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>--plan NAME</c>: one of the plans of this machine.</summary>
internal static class NamedPlan
{
    internal static Option<string?> Option() => new("--plan") { Description = "The short name of the plan, where there are several; the first one when left out." };

    internal static async ValueTask<PlanSnapshot?> FindAsync(PlanSnapshots plans, string? name, CancellationToken cancellation) =>
        name is null ? await plans.FirstAsync(WorkspaceKey.Local, cancellation) : await plans.CurrentAsync(new PlanKey(WorkspaceKey.Local, name), cancellation);

    internal static BotMessage NotThere(string? name, Language language) => name is null ? ImportMessages.NoPlan(language) : ImportMessages.Of(new ImportOutcome.NoSuchPlan(name), language, []);
}
