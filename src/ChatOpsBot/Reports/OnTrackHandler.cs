using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.News;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Escalations;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;

namespace ChatOpsBot.Reports;

/// <summary>Writes down for a stand-up that actions are on track, and for nothing else.</summary>
internal sealed class OnTrackHandler(RightsCheck rights, StandUpDesk standUps)
{
    internal async Task<MessageHandler.Handled> HandleAsync(ClockCommand.OnTrack command, ClockWork work, CancellationToken cancellation)
    {
        if (work.Plan.ClosedAt is { } closed) return ClockWork.Unchanged(RefusalMessages.Of(work.Context, new Refusal.PlanIsClosed(closed), work.Team.Time.Zone));
        if (work.Name is not { } person) return ClockWork.Unchanged(RefusalMessages.Of(work.Context, new Refusal.WhoAreYou(), work.Team.Time.Zone));
        if (work.Team.Meetings.StandUp is null) return ClockWork.Unchanged(StandUpQuestionMessages.NoStandUp(work.Language));

        var current = StandUpQuestions.DayOf(work.Team.Time, work.Now);
        var day = command.Day ?? current;
        if (day != current && !StandUpQuestions.IsStillAskedOn(work.Team, person, day, work.Now)) return ClockWork.Unchanged(StandUpQuestionMessages.IsOver(work.Language, day));

        var (subjects, refusal) = Watched.Subjects(command.Targets, work.Plan);
        if (refusal is not null) return ClockWork.Unchanged(RefusalMessages.Of(work.Context, refusal, work.Team.Time.Zone));
        if (subjects.Any(subject => !subject.IsAction)) return ClockWork.Unchanged(StandUpQuestionMessages.OnlyActions(work.Language));

        var actions = subjects.Select(subject => work.Plan.WithId(subject.Number)!).ToList();
        var verdict = await rights.AskAsync(work.Database, work.Message, work.Speaker, Capability.OnTrack, new RightsTarget { Actions = [.. actions] }, work.Context, work.Now, cancellation);
        if (verdict.Refusal is { } no) return ClockWork.Unchanged(no);
        if (actions.Find(action => action.Status is not (ActionStatus.ToDo or ActionStatus.InProgress)) is { } other) return ClockWork.Unchanged(StandUpQuestionMessages.NotOpen(work.Language, other));

        return await WriteAsync(actions, day, person, work, cancellation);
    }

    private async Task<MessageHandler.Handled> WriteAsync(List<ActionSnapshot> actions, DateOnly day, string person, ClockWork work, CancellationToken cancellation)
    {
        var written = 0;
        foreach (var action in actions)
        {
            var answer = await work.Database.StandUpAnswers.OneAsync(work.Plan.Key, day, person, action.Id, cancellation);
            if (answer.OnTrackAt is not null) continue;
            answer.OnTrack(work.Now);
            written++;
        }

        if (written == 0) return ClockWork.Unchanged(StandUpQuestionMessages.Already(work.Language, actions));

        await standUps.GatherAsync(work.Session, work.Plan, day, work.Now, cancellation);
        return ClockWork.Written(StandUpQuestionMessages.Noted(work.Language, actions, day));
    }
}
