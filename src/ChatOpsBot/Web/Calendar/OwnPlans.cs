using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.People;
using ChatOpsBot.Plans;

namespace ChatOpsBot.Web.Calendar;

/// <summary>The plans that are somebody's: the only one there is, and those they have a right, a role or an action in.</summary>
internal sealed class OwnPlans(PeopleDirectory directory, PlanSnapshots snapshots, Speakers speakers, PlanClocks clocks)
{
    /// <summary>Committees shown ahead of one plan.</summary>
    private const int MostCommittees = 12;

    internal async Task<IReadOnlyList<OwnPlan>> OfAsync(AccountId account, DateTimeOffset now, CancellationToken cancellation)
    {
        var people = await directory.CurrentAsync(account.Home, cancellation);
        var choices = ConversationPlan.In(account.Home, await snapshots.PlansAsync(account.Home, cancellation));
        var tied = SpeakerPolicy.PersonOf(account, people) is { } person ? people.PlansOf(person.Id).ToHashSet() : [];
        var own = new List<OwnPlan>();
        foreach (var choice in choices)
        {
            if (await snapshots.CurrentAsync(choice.Key, cancellation) is not { } plan) continue;

            var reader = SpeakerPolicy.Identify(account, Standing.Member, plan, people, speakers.AdminsIn(account.Home));
            if (choices.Length == 1 || tied.Contains(plan.Key) || plan.Actions.Any(reader.Owns)) own.Add(new OwnPlan(plan, reader, [.. Committees(plan.Key, people, now)]));
        }

        return own;
    }

    private IEnumerable<Committee> Committees(PlanKey plan, PeopleSnapshot people, DateTimeOffset now)
    {
        var (meetings, time) = (MeetingRules.Of(people, plan, clocks.Questions), clocks.Of(plan, people));
        for (var (at, count) = (now, 0); count < MostCommittees && Committee.After(at, meetings, time) is { } next; at = next.At, count++) yield return next;
    }
}
