using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Tests.Escalations;

namespace ChatOpsBot.Core.Tests.Reports;

public sealed class NextMeetingsTests
{
    [Theory]
    [InlineData("Wed 2026-12-02 09:14", "today 09:15", "Fri 16:00")]
    [InlineData("Wed 2026-12-02 09:15", "Thu 09:15", "Fri 16:00")]
    [InlineData("Fri 2026-12-04 16:01", "Mon 09:15", "Fri 11 Dec 16:00")]
    public void The_next_stand_up_and_report_come_on_working_days(string now, string standUp, string report)
    {
        var next = NextMeetings.Of(Team("on"), Language.English, SampleChain.At(now));

        Assert.Equal([standUp, report], next.Select(fact => fact.Value.ToString()));
    }

    [Fact]
    public void Of_a_plan_that_is_switched_off_nothing_comes() =>
        Assert.Empty(NextMeetings.Of(Team("off"), Language.English, SampleChain.At("Wed 2026-12-02 09:14")));

    private static Core.Reminders.Team Team(string reminders)
    {
        var team = SampleChain.Team();
        return team with { People = PeopleSnapshot.Of([], [], [], [PlanSetting.Of(team.Plan.Key, PlanSettingKey.Reminders, reminders)], [], []) };
    }
}
