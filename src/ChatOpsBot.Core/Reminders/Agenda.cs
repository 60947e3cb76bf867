using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;

namespace ChatOpsBot.Core.Reminders;

/// <summary>
/// What of a plan comes by the calendar: morning digests, late actions, starts, snoozes that end, meetings and reports. Everything has an instant, and
/// happens in the one look whose span has it; so nothing fires twice, and no rule fires for what was before it.
/// </summary>
public static class Agenda
{
    /// <summary>Days ahead that are searched for what comes next; somebody looks again then.</summary>
    private const int Horizon = 45;

    /// <summary>All that falls due in a span, oldest first.</summary>
    /// <param name="after">The end of the span before, UTC.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Occurrence> Due(Scene scene, DateTimeOffset after, DateTimeOffset now) =>
        [.. In(scene, after, now).Where(occurrence => occurrence.At > after && occurrence.At <= now && StillMeant.At(scene, occurrence, now)).OrderBy(occurrence => occurrence.At)];

    /// <summary>The instant of what comes next, or at which to look again. UTC.</summary>
    public static DateTimeOffset Next(Scene scene, DateTimeOffset now)
    {
        var horizon = now.AddDays(Horizon);
        return In(scene, now, horizon).Where(occurrence => occurrence.At > now).Select(occurrence => occurrence.At).Append(horizon).Min();
    }

    /// <summary>
    /// When something that was missed may be said: at the reader's next working hours. Null for what may be said now: a P0, a
    /// morning or a stand-up, which end with their own day, and a report or a brief on the minute that was chosen for it.
    /// </summary>
    public static DateTimeOffset? WaitsUntil(Scene scene, Occurrence occurrence, DateTimeOffset now)
    {
        var (isUrgent, person) = occurrence switch
        {
            Occurrence.Message { Push: { IsImmediate: true } or { Draft: Draft.Digest or Draft.StandUp or Draft.ReportPreview } } => (true, null),
            Occurrence.Message { Push.Draft: Draft.Report or Draft.Steering } when now < occurrence.At + Escalation.OnTime => (true, null),
            Occurrence.Message { Push.To: Recipient.OnePerson one } => (false, one.Name),
            Occurrence.Overdue { Action.Priority: Priority.P0 } => (true, null),
            _ => (false, null),
        };
        if (isUrgent) return null;

        var working = (person is null ? scene.Team.Time : scene.Team.TimeOf(person)).WorkingFrom(now);
        return working > now ? working : null;
    }

    /// <summary>The late actions of a time in which clocks stood still: they are escalated when it has ended.</summary>
    /// <param name="ended">With the instant at which it really ended.</param>
    public static IReadOnlyList<Occurrence.Overdue> HeldBack(Scene scene, Pause ended) =>
        [.. ActionAgenda.Late(scene with { Pause = null }, ended.Until).OfType<Occurrence.Overdue>().Where(overdue => overdue.At > ended.From && overdue.At <= ended.Until).OrderBy(overdue => overdue.At)];

    private static IEnumerable<Occurrence> In(Scene scene, DateTimeOffset from, DateTimeOffset to) =>
        MorningAgenda.Digests(scene, from, to).Concat(MorningAgenda.SnoozesOver(scene)).Concat(MeetingAgenda.In(scene, from, to))
            .Concat(ActionAgenda.Late(scene, to)).Concat(ActionAgenda.Starts(scene));
}
