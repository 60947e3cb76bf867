using System.Collections.Immutable;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;

namespace ChatOpsBot.People;

/// <summary>Finds the plan that a message is about.</summary>
internal sealed class PlanOfConversation(PeopleDirectory directory, PlanSnapshots snapshots)
{
    /// <summary>The conversation's plan, the only one possible, or those among which the sender is asked to choose.</summary>
    /// <param name="look">The store's, where it was looked at for this message already.</param>
    internal async ValueTask<ConversationPlan> FindAsync(InboundMessage message, CancellationToken cancellation, long? look = null)
    {
        if (message.Program is { } program) return new ConversationPlan.Of(program.Plan);

        var people = await directory.CurrentAsync(cancellation, look);
        var plans = await snapshots.PlansAsync(cancellation, look);
        PlanKey? bound = people.PlanOf(new ConversationId(message.Workspace, message.Conversation)) is { } key && plans.Any(plan => plan.Key == key) ? key : null;
        ImmutableArray<PlanKey> ofSender = SpeakerPolicy.PersonOf(message.Account, people) is { } person ? [.. people.PlansOf(person.Id)] : [];
        return ConversationPlan.Decide(bound, ConversationPlan.In(message.Workspace, plans), ofSender);
    }
}
