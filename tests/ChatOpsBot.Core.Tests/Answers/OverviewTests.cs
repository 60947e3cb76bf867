using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class OverviewTests
{
    [Fact]
    public void Each_count_leads_to_the_actions_that_were_counted()
    {
        var context = Plan(Action("ACT-001", "J+1"), Action("ACT-002", "J+20", ActionStatus.Blocked), Action("ACT-003", "J+3", ActionStatus.Done)).Snapshot(J0).On("2026-12-07");

        foreach (var count in Overview.Of(context).Counts)
            Assert.Equal(count.Number, context.Ask(new Question.Actions(count.Filter, 1)).RowIds().Count());
        Assert.Equal("To do 1, In progress 0, Blocked 1, Done 1, Without owner 2", string.Join(", ", Overview.Of(context).Counts.Select(count => $"{count.Label} {count.Number}")));
    }

    [Fact]
    public void All_alerts_are_there_however_many_a_card_tells()
    {
        var context = Plan([.. Enumerable.Range(1, 8).Select(number => Action($"ACT-{number:000}", "J+1"))]).Snapshot(J0).On("2026-12-07");

        Assert.Equal(8, Overview.Of(context).Alerts.Length);
    }

    [Fact]
    public void Without_a_start_there_is_no_week_and_it_is_said_how_to_set_one()
    {
        var overview = Overview.Of(Plan(Action("ACT-001", "J+1")).Snapshot(null).On("2026-12-07"));

        Assert.Null(overview.Week);
        Assert.Contains("plan start 2026-11-30", Assert.IsType<MessageBlock.Context>(overview.StartLine).Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_list_is_as_long_as_the_reader_can_see_at_once()
    {
        var plan = Plan([.. Enumerable.Range(1, 40).Select(number => Action($"ACT-{number:000}"))]).Snapshot(J0);

        Assert.Equal(15, plan.On("2026-12-07").Ask(new Question.Actions(ActionFilter.All, 1)).RowIds().Count());
        Assert.Equal(40, (plan.On("2026-12-07") with { PageSize = 50 }).Ask(new Question.Actions(ActionFilter.All, 1)).RowIds().Count());
    }

    [Fact]
    public void A_message_about_one_thing_names_its_page_and_one_about_several_none()
    {
        var context = Plan(Action("ACT-001"), Action("ACT-002")).Snapshot(J0).On("2026-12-07");

        Assert.Equal(new PageSubject("sample", PageKind.Action, "ACT-001"), context.Ask(new Question.Status([new ActionReference(ActionId.Parse("ACT-001"), 1, "ACT-001")])).Page);
        Assert.Equal(new PageSubject("sample", PageKind.Dashboard, ""), context.Ask(new Question.Dashboard()).Page);
        Assert.Null(context.Ask(new Question.Actions(ActionFilter.All, 1)).Page);
        Assert.Null(PageSubject.OfOne(context.Plan, [Subject.Action(1), Subject.Action(2)]));
    }
}
