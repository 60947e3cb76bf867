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

        var people = await directory.CurrentAsync(message.Workspace, cancellation, look);
        // What is pressed is about the plan it was drawn from. A conversation that is bound costs the same however many plans there are.
        foreach (var named in new[] { message.Drawn?.Plan, people.PlanOf(new ConversationId(message.Workspace, message.Conversation)) })
            if (named is { } key && directory.RealmOf(key.Home) == directory.RealmOf(message.Workspace) && await snapshots.CurrentAsync(key, cancellation, look) is not null)
                return new ConversationPlan.Of(key);

        var plans = await snapshots.PlansAsync(message.Workspace, cancellation, look);
        ImmutableArray<PlanKey> ofSender = SpeakerPolicy.PersonOf(message.Account, people) is { } person ? [.. people.PlansOf(person.Id)] : [];
        return ConversationPlan.Decide(ConversationPlan.In(message.Workspace, plans), ofSender);
    }
}
