using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Reports;

/// <summary>What comes because a plan meets and reports: stand-ups with what owners are asked before, reports, briefs, milestones.</summary>
internal static class MeetingAgenda
{
    internal static IEnumerable<Occurrence> In(Scene scene, DateTimeOffset from, DateTimeOffset to) =>
        Questions(scene, from, to).Concat(StandUps(scene.Team, from, to)).Concat(Reports(scene.Team, from, to)).Concat(Briefs(scene.Team, from, to)).Concat(MilestonesDue(scene));

    /// <summary>Each owner on their own, before the stand-up.</summary>
    private static IEnumerable<Occurrence> Questions(Scene scene, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var person in StandUpQuestions.Readers(scene))
            foreach (var (day, at) in DailyTimes.In(scene.Team.TimeOf(person), from, to, day => StandUpQuestions.IsLeftAlone(scene, person, day) ? null : StandUpQuestions.At(scene.Team, person, day)))
                yield return new Occurrence.Message(at, new Push(Recipient.Person(person), new Draft.StandUpQuestions(day, person)));
    }

    private static IEnumerable<Occurrence> StandUps(Team team, DateTimeOffset from, DateTimeOffset to) =>
        DailyTimes.In(team.Time, from, to, day => team.Meetings.StandUp is null ? null : team.Meetings.StandUpOf(team.Time, day))
            .Select(standUp => new Occurrence.Message(standUp.At, new Push(Recipient.PlanChannel, new Draft.StandUp(standUp.Day))));

    /// <summary>Each cut-off, and an hour before it the preview for each lead.</summary>
    private static IEnumerable<Occurrence> Reports(Team team, DateTimeOffset from, DateTimeOffset to)
    {
        if (team.Meetings.Report is not { } report) yield break;

        foreach (var cutOff in CutOff.In(report, team.Time, from, to + CutOff.Preview))
        {
            var preview = cutOff.At - CutOff.Preview;
            foreach (var person in Leads.Of(team))
                yield return new Occurrence.Message(preview, new Push(Recipient.Person(person), new Draft.ReportPreview(cutOff.Week, person)));
            yield return new Occurrence.Message(cutOff.At, new Push(Recipient.PlanChannel, new Draft.Report(cutOff.Week)));
        }
    }

    /// <summary>One working day before each committee, to the channel and to the management.</summary>
    private static IEnumerable<Occurrence> Briefs(Team team, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var committee in Committee.Briefed(team.Meetings, team.Time, from, to))
        {
            yield return new Occurrence.Message(committee.BriefAt, new Push(Recipient.PlanChannel, new Draft.Steering(committee.Day, null)));
            foreach (var person in ManagementAudience.Of(team, committee.BriefAt))
                yield return new Occurrence.Message(committee.BriefAt, new Push(Recipient.Person(person), new Draft.Steering(committee.Day, person)));
        }
    }

    /// <summary>On the working day on which a milestone's date comes, a report of it is offered to the leads; one that is reached was offered then.</summary>
    private static IEnumerable<Occurrence> MilestonesDue(Scene scene)
    {
        if (ClientAudience.Of(scene.Plan) is null) yield break;

        foreach (var milestone in scene.Plan.Milestones.Where(milestone => milestone.Day is not null && !milestone.Actions.IsEmpty))
            foreach (var person in Leads.Of(scene.Team))
                yield return new Occurrence.Message(
                    scene.Team.Time.StartOf(scene.Team.Time.Calendar.LastDayInTime(milestone.Day!.Value)),
                    new Push(Recipient.Person(person), new Draft.MilestoneDraft(milestone.Id.Number, milestone.Day, person)));
    }
}
