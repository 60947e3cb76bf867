using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reminders;

/// <summary>Who has something of a plan that a morning digest may name.</summary>
internal static class DigestReaders
{
    /// <returns>Each person once; null for the channel, where something belongs to nobody.</returns>
    internal static IEnumerable<string?> Of(Scene scene, DateTimeOffset at)
    {
        var team = scene.Team;
        var owners = DigestItems.Things(scene.Plan).Select(thing => thing.Owners).ToList();
        var people = owners.SelectMany(list => list).Distinct().SelectMany(owner => team.Behind(owner, at))
            .Concat(scene.Escalations.Where(escalation => escalation.State is EscalationState.Running or EscalationState.Exhausted).SelectMany(escalation => escalation.PeopleOf(team, at)))
            .Concat(scene.Escalations.Select(escalation => escalation.AcknowledgedBy).OfType<string>())
            .DistinctBy(Folding.Fold).Cast<string?>();
        return owners.Any(list => DigestItems.IsFor(team, list, null, at)) ? people.Append(null) : people;
    }
}
