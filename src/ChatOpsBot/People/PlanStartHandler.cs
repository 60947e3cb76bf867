using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Sets J0 of the plan, which opens a closed one again.</summary>
internal static class PlanStartHandler
{
    internal static async Task<BotMessage> HandleAsync(SetUp.PlanStart command, SetUpWork work, CancellationToken cancellation)
    {
        var decision = PlanStartRules.Decide(command.When, work.Plan, work.Context.Today);
        if (decision is StartDecision.Moves moves)
        {
            var plan = await work.Database.Plans.Of(work.Plan.Key).SingleAsync(cancellation);
            if (plan.Version != work.Plan.Version) throw new DbUpdateConcurrencyException("The plan was changed since it was read.");

            var after = work.Plan.With(moves.Changes, work.Now);
            var origin = new ChangeOrigin(work.Now, work.Message.Sender, work.Message.Conversation, work.Message.IsPrivate);
            foreach (var (line, change) in moves.Changes.Index())
            {
                plan.Apply(change, work.Now);
                work.Database.AddOf(work.Plan.Key, JournalEntry.Of(after.Version, line + 1, change, after.Title, origin, undoes: null));
            }

            await WebhookDesk.ChangedAsync(work.Database, after, moves.Changes, origin, cancellation);
            work.Session.Stage(after);
        }

        return PlanStartMessages.Of(work.Language, decision);
    }
}
