using System.Collections.Immutable;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Finds the plan that a message is about.</summary>
internal sealed class PlanOfConversation(PeopleDirectory directory, IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>The conversation's plan, the only one possible, or those among which the sender is asked to choose.</summary>
    internal async Task<ConversationPlan> FindAsync(InboundMessage message, CancellationToken cancellation)
    {
        var people = await directory.CurrentAsync(cancellation);
        var bound = people.PlanOf(new ConversationId(message.Workspace, message.Conversation));
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        if (bound is { } key && await database.Plans.Of(key).AnyAsync(cancellation)) return new ConversationPlan.Of(key);

        var home = message.Workspace;
        var plans = await database.Plans
            .Where(plan => plan.Platform == home.Platform && plan.Workspace == home.Workspace)
            .OrderBy(plan => plan.Title)
            .Select(plan => new { plan.Name, plan.Title })
            .ToListAsync(cancellation);
        ImmutableArray<PlanKey> ofSender = SpeakerPolicy.PersonOf(message.Account, people) is { } person ? [.. people.PlansOf(person.Id)] : [];
        return ConversationPlan.Decide(null, [.. plans.Select(plan => new PlanChoice(new PlanKey(home, plan.Name), plan.Title))], ofSender);
    }
}
