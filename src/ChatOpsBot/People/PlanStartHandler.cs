using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Sets J0 of the plan.</summary>
internal static class PlanStartHandler
{
    internal static async Task<BotMessage> HandleAsync(SetUp.PlanStart command, SetUpWork work, CancellationToken cancellation)
    {
        var decision = PlanStartRules.Decide(command.When, work.Plan, work.Context.Today);
        if (decision is StartDecision.Moves moves)
        {
            var plan = await work.Database.Plans.Of(work.Plan.Key).SingleAsync(cancellation);
            if (plan.Version != work.Plan.Version) throw new DbUpdateConcurrencyException("The plan was changed since it was read.");

            plan.StartOn(moves.New);
            work.Session.Stage(work.Message.Workspace, work.Plan.StartingOn(moves.New));
        }

        return PlanStartMessages.Of(work.Language, decision);
    }
}
