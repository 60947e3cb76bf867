using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Tests.Escalations;
using ChatOpsBot.Core.Tests.Reminders;

namespace ChatOpsBot.Core.Tests.Reports;

/// <summary>When a committee meets and its brief comes. From Thursday 10 December 2026 on, every two weeks at 14:00: the second is Christmas Eve. Rosa is the management.</summary>
public sealed class CommitteeTests
{
    [Theory]
    [InlineData("2026-12-10 14:00 every 2 weeks", "Tue 2026-12-08 10:00", "Wed 2026-12-09 12:00", "Wed 2026-12-09 09:15 steering/2026-12-10 to the channel|Wed 2026-12-09 09:15 steering/2026-12-10/Rosa")]
    [InlineData("2026-12-10 14:00 every 2 weeks", "Wed 2026-12-09 10:00", "Wed 2026-12-23 09:14", "")]
    [InlineData("2026-12-10 14:00 every 2 weeks", "Wed 2026-12-23 09:14", "Wed 2026-12-23 09:15", "Wed 2026-12-23 09:15 steering/2026-12-24 to the channel|Wed 2026-12-23 09:15 steering/2026-12-24/Rosa")]
    [InlineData("2026-12-07 14:00 every 1 week", "Thu 2026-12-03 10:00", "Sat 2026-12-05 12:00", "Fri 2026-12-04 09:15 steering/2026-12-07 to the channel|Fri 2026-12-04 09:15 steering/2026-12-07/Rosa")] // the working day before a Monday
    [InlineData("2026-12-25 14:00 every 4 weeks", "Wed 2026-12-23 10:00", "Thu 2026-12-24 12:00", "Thu 2026-12-24 09:15 steering/2026-12-25 to the channel|Thu 2026-12-24 09:15 steering/2026-12-25/Rosa")] // on a holiday
    [InlineData("2026-12-10 14:00 every 2 weeks", "Mon 2026-12-07 10:00", "Thu 2026-12-10 13:59", "Wed 2026-12-09 09:15 steering/2026-12-10 to the channel|Wed 2026-12-09 09:15 steering/2026-12-10/Rosa")] // late, but in time for it
    [InlineData("2026-12-10 14:00 every 2 weeks", "Mon 2026-12-07 10:00", "Thu 2026-12-10 14:00", "")] // it has begun
    [InlineData("2026-12-10 14:00 every 2 weeks", "Mon 2026-11-02 10:00", "Wed 2026-11-25 18:00", "")] // none before the first
    [InlineData("9999-12-31 14:00 every 2 weeks", "Mon 2026-12-07 10:00", "Thu 2026-12-10 13:00", "")]
    public void A_brief_comes_at_the_hour_of_the_stand_up_on_the_working_day_before_its_committee(string steering, string after, string now, string due) =>
        Assert.Equal(due.Length == 0 ? [] : due.Split('|'), Planned(steering).Due(after, now));

    [Theory]
    [InlineData("Tue 2026-12-08 09:00", "2026-12-10")]
    [InlineData("Thu 2026-12-10 13:59", "2026-12-10")]
    [InlineData("Thu 2026-12-10 14:00", "2026-12-24")]
    [InlineData("Mon 2026-01-05 09:00", "2026-12-10")]
    public void The_next_committee_is_found_from_any_instant(string now, string day)
    {
        var team = Planned("2026-12-10 14:00 every 2 weeks").Team;

        Assert.Equal(DateOnly.Parse(day), Committee.After(SampleChain.At(now), team.Meetings, team.Time)!.Day);
        Assert.Null(Committee.After(SampleChain.At(now), Meetings.Usual, team.Time));
    }

    [Fact]
    public void A_brief_whose_committee_has_begun_or_is_no_longer_planned_is_not_sent()
    {
        var scene = Planned("2026-12-10 14:00 every 2 weeks");
        var draft = new Draft.Steering(new DateOnly(2026, 12, 10), null);

        Assert.IsType<Made.Of>(DraftMessages.Make(draft, false, scene, [scene], SampleChain.At("Thu 2026-12-10 13:59")));
        Assert.IsType<Made.NoLongerTrue>(DraftMessages.Make(draft, false, scene, [scene], SampleChain.At("Thu 2026-12-10 14:00")));
        var off = scene with { Team = scene.Team with { Meetings = Meetings.None } };
        Assert.IsType<Made.NoLongerTrue>(DraftMessages.Make(draft, false, off, [off], SampleChain.At("Wed 2026-12-09 09:15")));
    }

    [Fact]
    public void A_committee_on_a_day_off_is_asked_about()
    {
        var scene = Planned("2026-12-25 14:00 every 4 weeks");

        var made = Assert.IsType<Made.Of>(DraftMessages.Make(new Draft.Steering(new DateOnly(2026, 12, 25), null), false, scene, [scene], SampleChain.At("Thu 2026-12-24 09:15")));

        Assert.Equal("That is a day off in the plan's calendar: check that the committee meets.", Assert.Single(made.Message.Blocks.OfType<MessageBlock.Notice>()).Text.ToString());
    }

    private static Scene Planned(string steering)
    {
        var team = SampleChain.Team();
        var set = PlanSetting.Of(team.Plan.Key, PlanSettingKey.Steering, MeetingRules.Read(PlanSettingKey.Steering, steering)!);
        var meetings = MeetingRules.Of(PeopleSnapshot.Of([], [], [], [set], [], []), team.Plan.Key, "off");
        return (team with { Meetings = meetings with { StandUp = null, Report = null } }).Alone();
    }
}
