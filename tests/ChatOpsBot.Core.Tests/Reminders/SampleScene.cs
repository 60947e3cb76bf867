using System.Collections.Immutable;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Tests.Escalations;
using ChatOpsBot.Core.Tests.People;

namespace ChatOpsBot.Core.Tests.Reminders;

/// <summary>Plans of a few actions around which mornings come, each written out in the test that needs it. Karim is N1, the architect nobody.</summary>
internal static class SampleScene
{
    internal static Scene Of(params ImmutableArray<ReadAction> actions) => new(TeamOf(actions), [], [], SampleChain.At("Mon 2026-11-30 00:00"));

    internal static ReadAction Action(string id, string due, string owner = "Ada", Priority? priority = Priority.P2, ActionStatus status = ActionStatus.ToDo) =>
        SamplePlan.Action(id, due, status) with { Owners = owner.Length == 0 ? [] : [.. owner.Split('+')], Priority = priority };

    internal static Scene With(this Scene scene, params ImmutableArray<Absence> absences) => scene with { Team = scene.Team with { Absences = absences } };

    internal static Scene With(this Scene scene, params ImmutableArray<Snooze> snoozes) => scene with { Snoozes = snoozes };

    internal static Scene With(this Scene scene, string person, PersonalSettings settings)
    {
        var known = Roster.Empty().Register(person, SamplePeople.Local(person));
        known.Set(settings);
        return scene with { Team = scene.Team with { People = PeopleSnapshot.Of([known], [], [], [], [], []) } };
    }

    internal static Snooze Snoozed(string id, string person, string until) =>
        Snooze.Of(SamplePeople.Key, Subject.Action(ActionId.Parse(id).Number), person, SampleChain.At(until));

    /// <summary>"Fri 2026-12-04 09:00 digest/2026-12-04/Ada", "… late ACT-001 due 2026-12-02".</summary>
    internal static IEnumerable<string> InWords(IEnumerable<Occurrence> occurrences) => occurrences.Select(occurrence => $"{occurrence.At.Local()} " + occurrence switch
    {
        Occurrence.Message message => $"{message.Push.Draft}{(message.Push.To is Recipient.Channel ? " to the channel" : "")}{(message.Push.IsImmediate ? " now" : "")}",
        Occurrence.Overdue overdue => $"escalate {overdue.Action.Code} due {overdue.Due:yyyy-MM-dd}",
        _ => throw new ArgumentOutOfRangeException(nameof(occurrences)),
    });

    internal static IEnumerable<string> Due(this Scene scene, string after, string now) => InWords(Agenda.Due(scene, SampleChain.At(after), SampleChain.At(now)));

    private static Team TeamOf(ImmutableArray<ReadAction> actions) => new(
        (SamplePlan.Plan(actions) with
        {
            Resources = [new ReadResource("Karim", "Tech Lead", null, [], 1), new ReadResource("Bo", "Ops", null, [], 2), new ReadResource("Cleo", "Ops", null, [], 3)],
            Levels =
            [
                new ReadLevel(new LevelId(1), "Technical", "Tech Lead", TimeSpan.FromHours(4), 1),
                new ReadLevel(new LevelId(2), "Architecture", "Architect", TimeSpan.FromHours(24), 2),
            ],
            Audiences = [new ReadRow<Audience>(new Audience("Équipe Ops", "Avant chaque action", null, null), [], 1)],
        }).Snapshot(SamplePlan.J0),
        PeopleSnapshot.Empty,
        SampleChain.Usual,
        Language.English,
        [])
    {
        Meetings = Meetings.None,
    };
}
