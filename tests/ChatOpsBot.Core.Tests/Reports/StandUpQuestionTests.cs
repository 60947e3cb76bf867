using System.Collections.Immutable;
using System.Globalization;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Tests.Escalations;
using ChatOpsBot.Core.Tests.Reminders;

namespace ChatOpsBot.Core.Tests.Reports;

/// <summary>Who is asked about what before a stand-up, when, and what becomes of the answers. Friday is 4 December 2026.</summary>
public sealed class StandUpQuestionTests
{
    private static readonly DateOnly Friday = new(2026, 12, 4);

    [Theory]
    [InlineData("09:15", "Europe/Paris", "Fri 2026-12-04", "Fri 2026-12-04 09:00")] // not before work
    [InlineData("14:00", "Europe/Paris", "Fri 2026-12-04", "Fri 2026-12-04 13:30")]
    [InlineData("09:15", "America/New_York", "Fri 2026-12-04", "Fri 2026-12-04 15:00")] // when their own work begins
    [InlineData("09:15", "Pacific/Auckland", "Fri 2026-12-04", "Fri 2026-12-04 05:30")] // half an hour before theirs ends
    [InlineData("14:00", "America/New_York", "Mon 2026-10-26", "Mon 2026-10-26 14:00")] // clocks were set back in Paris alone
    [InlineData("14:30", "America/New_York", "Mon 2027-03-15", "Mon 2027-03-15 14:00")] // and forward in New York alone
    [InlineData("09:15", "Europe/Paris", "Tue 2027-03-30", "Tue 2027-03-30 09:00")]
    public void An_owner_is_asked_half_an_hour_before_within_their_own_working_hours(string standUp, string zone, string day, string asked)
    {
        var scene = Scene(SampleScene.Action("ACT-001", "2027-06-01", status: ActionStatus.InProgress), TimeOnly.Parse(standUp)).With("Ada", new() { Zone = zone });

        Assert.Equal([asked + " standup-ask/Ada/" + day[4..]], Asked(scene, $"{day} 00:00", $"{day} 23:59", asked));
    }

    [Theory]
    [InlineData("", "in progress", true)]
    [InlineData("2026-12-08", "to do", true)] // within two working days
    [InlineData("2026-12-09", "to do", false)]
    [InlineData("2026-11-20", "to do", true)] // overdue
    [InlineData("2026-12-04", "blocked", false)] // it has said so
    [InlineData("2026-12-04", "done", false)]
    [InlineData("2026-12-04", "archived", false)]
    [InlineData("", "to do", false)]
    public void Asked_about_is_what_was_started_or_falls_due_soon(string due, string status, bool isAsked)
    {
        var scene = Scene(SampleScene.Action("ACT-001", due, status: status switch
        {
            "in progress" => ActionStatus.InProgress,
            "blocked" => ActionStatus.Blocked,
            "done" => ActionStatus.Done,
            "archived" => ActionStatus.Archived,
            _ => ActionStatus.ToDo,
        }));

        Assert.Equal(isAsked, Asked(scene, "Fri 2026-12-04 08:00", "Fri 2026-12-04 09:10").Any());
    }

    [Fact]
    public void Nobody_is_asked_who_is_muted_has_said_so_or_snoozed_it_and_a_delegate_is_asked_instead()
    {
        var scene = Scene(SampleScene.Action("ACT-001", "2026-12-04"));
        IEnumerable<string> On(Scene changed) => Asked(changed, "Fri 2026-12-04 08:00", "Fri 2026-12-04 09:10");

        Assert.Empty(On(scene.With("Ada", new() { IsMuted = true })));
        Assert.Empty(On(scene.With("Ada", new() { SkipsQuestions = true })));
        Assert.Empty(On(scene.With(SampleScene.Snoozed("ACT-001", "Ada", "Fri 2026-12-04 15:00"))));
        Assert.Equal(["Fri 2026-12-04 09:00 standup-ask/No%C3%A9/2026-12-04"], On(scene.With(Absence.Of(Realm.House, "Ada", Friday, Friday, "Noé"))));
        Assert.Empty(On(scene with { Team = scene.Team with { Meetings = Meetings.Usual with { Questions = null } } }));
        Assert.Empty(On(scene with { Team = scene.Team with { Meetings = Meetings.Usual with { StandUp = null } } }));
        Assert.Equal(
            ["Fri 2026-12-04 09:00 standup-ask/Bo/2026-12-04", "Fri 2026-12-04 09:00 standup-ask/Cleo/2026-12-04"],
            On(Scene(SampleScene.Action("ACT-001", "2026-12-04", owner: "Ops"))));
    }

    [Theory]
    [InlineData("Fri 2026-12-04 18:00", "Mon 2026-12-07 08:59", "")] // a weekend
    [InlineData("Thu 2026-12-24 18:00", "Mon 2026-12-28 08:59", "")] // Christmas, and a weekend
    [InlineData("Thu 2026-12-03 18:00", "Fri 2026-12-04 17:59", "Fri 2026-12-04 09:00 standup-ask/Ada/2026-12-04")] // late, but that day
    [InlineData("Thu 2026-12-03 18:00", "Fri 2026-12-04 18:01", "")]
    [InlineData("Mon 2026-11-30 18:00", "Fri 2026-12-04 10:00", "Fri 2026-12-04 09:00 standup-ask/Ada/2026-12-04")] // of a missed week the last
    public void A_question_comes_on_working_days_and_not_once_the_day_is_over(string after, string now, string due) =>
        Assert.Equal(due.Length == 0 ? [] : [due], Asked(Scene(SampleScene.Action("ACT-001", "", status: ActionStatus.InProgress)), after, now));

    [Theory]
    [InlineData("2026-12-03", false)] // a working day after
    [InlineData("2026-11-30", false)]
    [InlineData("2026-11-27", true)] // five
    [InlineData("2026-12-04", true)] // the day itself: it was asked just now
    public void Whoever_says_nothing_for_long_is_asked_once_in_five_working_days(string last, bool isAsked)
    {
        var scene = Scene(SampleScene.Action("ACT-001", "2026-12-04")) with { Silent = [("Ada", DateOnly.Parse(last, CultureInfo.InvariantCulture))] };

        Assert.Equal(isAsked, Asked(scene, "Fri 2026-12-04 08:00", "Fri 2026-12-04 09:10").Any());
        Assert.Single(Asked(scene with { Silent = [("Bo", new DateOnly(2026, 12, 3))] }, "Fri 2026-12-04 08:00", "Fri 2026-12-04 09:10"));
    }

    [Theory]
    [InlineData(null, null, "")] // asked at nine as well: the question names it
    [InlineData("08:00", null, "ACT-001")] // an hour before the question
    [InlineData(null, "2026-12-03", "ACT-001")] // not asked on this day
    public void What_is_asked_at_the_minute_of_a_morning_is_not_in_its_digest(string? hour, string? silentSince, string named)
    {
        var scene = Scene(SampleScene.Action("ACT-001", "2026-12-04")).With("Ada", new() { DigestHour = hour is null ? null : TimeOnly.Parse(hour, CultureInfo.InvariantCulture) });
        if (silentSince is not null) scene = scene with { Silent = [("Ada", DateOnly.Parse(silentSince, CultureInfo.InvariantCulture))] };

        Assert.Equal(named, string.Join(' ', DigestItems.Of(scene, "Ada", Friday, SampleChain.At("Fri 2026-12-04 09:00")).Today.Select(thing => thing.Name)));
    }

    [Fact]
    public void What_was_closed_or_answered_meanwhile_is_not_asked_and_nothing_is_sent_late()
    {
        var scene = Scene(SampleScene.Action("ACT-001", "2026-12-04"));

        Assert.Equal("For the stand-up: 1 action, where do you stand?", Made(scene, "standup-ask/Ada/2026-12-04", "Fri 2026-12-04 09:00"));
        Assert.Equal("not: Nothing is left to ask.", Made(scene with { Answers = [OnTrack("Ada", 1)] }, "standup-ask/Ada/2026-12-04", "Fri 2026-12-04 09:00"));
        Assert.Equal("not: Nothing is left to ask.", Made(scene.Changed("Fri 2026-12-04 08:59", 1, ChangedField.Status, "ToDo", "Done"), "standup-ask/Ada/2026-12-04", "Fri 2026-12-04 09:00"));
        Assert.Equal("not: That stand-up is over, or no longer planned.", Made(scene, "standup-ask/Ada/2026-12-04", "Fri 2026-12-04 18:01"));
        Assert.Equal("not: That stand-up is over, or no longer planned.", Made(scene.With("Ada", new() { SkipsQuestions = true }), "standup-ask/Ada/2026-12-04", "Fri 2026-12-04 09:00"));
    }

    [Fact]
    public void Answers_are_gathered_by_owner_with_what_was_done_since_and_who_is_silent_is_named_in_one_line()
    {
        var scene = Scene([SampleScene.Action("ACT-001", "2026-12-04"), SampleScene.Action("ACT-002", "2026-12-04"), SampleScene.Action("ACT-003", "2026-12-04", owner: "Bo"), SampleScene.Action("ACT-004", "2026-12-04", owner: "Cleo")])
            .Changed("Fri 2026-12-04 08:30", 1, ChangedField.Note, null, "before it was asked")
            .Changed("Fri 2026-12-04 09:05", 2, ChangedField.Status, "ToDo", "Done");
        scene = scene with { Answers = [OnTrack("Ada", 1), AskedOf("Ada", 2), AskedOf("Bo", 3), AskedOf("Cleo", 4)] };

        var gathered = StandUpAnswerMessages.Of(scene, Friday)!;

        Assert.Equal("Answers of the owners, Friday 4 December: 1/3", gathered.Summary);
        Assert.Equal("- ACT-001 Title of ACT-001: on track\n- ACT-002 Title of ACT-002: done", Assert.Single(gathered.Blocks.OfType<MessageBlock.Section>()).Text);
        Assert.Equal("Not answered yet: Bo, Cleo", Assert.Single(gathered.Blocks.OfType<MessageBlock.Context>()).Text.ToString());
    }

    [Fact]
    public void Nobody_is_called_silent_whose_action_was_closed_by_another_or_who_was_not_asked()
    {
        var scene = Scene([SampleScene.Action("ACT-001", "2026-12-04", owner: "Bo"), SampleScene.Action("ACT-002", "2026-12-04", owner: "Cleo")]).Changed("Fri 2026-12-04 09:05", 1, ChangedField.Status, "ToDo", "Done");

        Assert.Null(StandUpAnswerMessages.Of(scene with { Answers = [AskedOf("Bo", 1)] }, Friday));
        Assert.Null(StandUpAnswerMessages.Of(scene, Friday));
    }

    [Theory]
    [InlineData("30 min", "30 min")]
    [InlineData("45", "45 min")]
    [InlineData("60 minutes avant", "60 min")]
    [InlineData("off", "off")]
    [InlineData("non", "off")]
    [InlineData("4", null)]
    [InlineData("241", null)]
    [InlineData("half an hour", null)]
    public void How_long_before_is_read_in_minutes(string written, string? read) => Assert.Equal(read, MeetingRules.Read(PlanSettingKey.Questions, written));

    private static Scene Scene(ReadAction action, TimeOnly? standUp = null) => Scene([action], standUp);

    private static Scene Scene(ImmutableArray<ReadAction> actions, TimeOnly? standUp = null)
    {
        var scene = SampleScene.Of(actions);
        return scene with { Team = scene.Team with { Meetings = Meetings.Usual with { StandUp = standUp ?? Meetings.Usual.StandUp, Report = null } } };
    }

    private static StandUpAnswer AskedOf(string person, int action)
    {
        var answer = StandUpAnswer.Of(new PlanKey("local", "local", "sample"), Friday, person, action);
        answer.Asked(SampleChain.At("Fri 2026-12-04 09:00"));
        return answer;
    }

    private static StandUpAnswer OnTrack(string person, int action)
    {
        var answer = AskedOf(person, action);
        answer.OnTrack(SampleChain.At("Fri 2026-12-04 09:10"));
        return answer;
    }

    private static IEnumerable<string> Asked(Scene scene, string after, string now) => scene.Due(after, now).Where(line => line.Contains("standup-ask", StringComparison.Ordinal));

    /// <summary>Looked for until it comes.</summary>
    private static IEnumerable<string> Asked(Scene scene, string after, string until, string at) =>
        Assert.Single(Asked(scene, after, at)) is var one && Asked(scene, at, until).Any() ? ["twice"] : [one];

    private static string Made(Scene scene, string draft, string now) => DraftMessages.Make(Draft.Parse(draft)!, again: false, scene, [scene], SampleChain.At(now)) switch
    {
        Core.Reminders.Made.Of made => made.Message.Summary,
        Core.Reminders.Made.NoLongerTrue no => $"not: {no.Reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(draft)),
    };
}
