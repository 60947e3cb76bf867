using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>Whether something that was missed still means anything: a morning that is over does not, nor a start that has passed.</summary>
internal static class StillMeant
{
    internal static bool At(Scene scene, Occurrence occurrence, DateTimeOffset now) => occurrence switch
    {
        Occurrence.Message { Push.Draft: Draft.Digest digest } => IsStillThatDay(scene.Team, digest, occurrence.At, now) && !DigestItems.Of(scene, digest.Person, digest.Day, now).IsEmpty,
        Occurrence.Message { Push.Draft: Draft.AboutToStart starting } => now < scene.Team.Time.EndOf(starting.Start),
        Occurrence.Message { Push.Draft: Draft.StandUpQuestions asked } => StandUpQuestions.IsStillAskedOn(scene.Team, asked.Person, asked.Day, now) && !StandUpQuestions.Of(scene, asked.Person, asked.Day, now).IsEmpty,
        Occurrence.Message { Push.Draft: Draft.StandUp standUp } => now <= scene.Team.Time.EndOf(standUp.Day),
        Occurrence.Message { Push.Draft: Draft.ReportPreview } => now < occurrence.At + CutOff.Preview,
        Occurrence.Message { Push.Draft: Draft.Report report } => scene.Team.Meetings.Report is { } time && CutOff.Before(now.AddTicks(1), time, scene.Team.Time)?.Week == report.Week,
        Occurrence.Message { Push.Draft: Draft.Steering steering } => Committee.On(steering.Day, scene.Team.Meetings, scene.Team.Time) is { } committee && now < committee.At,
        Occurrence.Message { Push.Draft: Draft.MilestoneDraft draft } => scene.Plan.Find(new MilestoneId(draft.Milestone)) is { } milestone && !MilestoneReport.IsReached(milestone),
        _ => true,
    };

    /// <summary>A day is over with its work; for somebody who wants their digest after that, at midnight.</summary>
    private static bool IsStillThatDay(Team team, Draft.Digest digest, DateTimeOffset morning, DateTimeOffset now)
    {
        var time = digest.Person is { } person ? team.TimeOf(person) : team.Time;
        var end = time.EndOf(digest.Day);
        return now <= (morning < end ? end : ZonedTime.InstantOf(time.Zone, digest.Day.AddDays(1), TimeOnly.MinValue));
    }
}
