using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reminders;

/// <summary>Who has something of a plan that a morning digest may name.</summary>
internal static class DigestReaders
{
    /// <summary>Whoever answers on any day for somebody who is away is among them: what a morning really has for whom, it says itself.</summary>
    /// <returns>Each person once; null for the channel, where something belongs to nobody.</returns>
    internal static IEnumerable<string?> Of(Scene scene)
    {
        var team = scene.Team;
        var owners = DigestItems.Things(scene.Plan).Select(thing => thing.Owners).ToList();
        var people = owners.SelectMany(list => list).Distinct().SelectMany(name => team.EverBehind(name))
            .Concat(scene.Escalations.Where(escalation => escalation.IsOpen).Select(escalation => escalation.Called?.Contact).OfType<string>().SelectMany(name => team.EverBehind(name)))
            .Concat(scene.Escalations.Select(escalation => escalation.AcknowledgedBy).OfType<string>())
            .DistinctBy(Folding.Fold).Cast<string?>();
        return owners.Any(list => list.All(owner => team.Holders(owner).IsEmpty)) ? people.Append(null) : people;
    }
}
