using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Outbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Reports;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Pages.Markup;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Pages;

/// <summary>A plan at a glance: how far it is, what is due, what is wrong, whom it waits for, what moved.</summary>
internal sealed class DashboardPage(
    IDbContextFactory<BotDbContext> contexts, ReportQuestions reports, QuestionHandler questions, IEnumerable<IChatClient> platforms)
{
    /// <summary>Changes that are shown; the others are on a page of their own.</summary>
    private const int Latest = 8;

    internal async Task<PageView> DrawAsync(PageScope scope, HttpRequest request, CancellationToken cancellation)
    {
        var (language, plan) = (scope.Language, scope.Plan);
        var overview = Overview.Of(scope.Context);
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var week = await reports.ThisWeekAsync(database, plan, cancellation);
        var curve = ProgressPicture.Of(week with { Team = week.Team with { Language = language } });
        return PageView.Of(
            PageMessages.Dashboard(language),
            Heading(scope, overview),
            FirstRunPanel.Of(scope, platforms),
            PageView.Panel("progress", language.In("Avancement", "Progress"), Progress(scope, overview), "two-thirds"),
            PageView.Panel("next", language.In("Prochaine échéance", "Due next"), Next(scope, overview), "third"),
            PageView.Panel("alerts", language.In("Alertes", "Alerts"), Alerts(scope, overview), "half"),
            PageView.Panel("escalations", PageMessages.Escalations(language), await EscalationPages.OpenAsync(database, scope, cancellation), "half"),
            PageView.Panel("gantt", language.In("Planning", "Schedule"), Picture(scope, "gantt", GanttPicture.Of(scope.Context)), "wide"),
            PageView.Panel("milestones", language.In("Jalons", "Milestones"), Milestones(scope, overview), "half"),
            PageView.Panel("curve", language.In("Courbe d’avancement", "Progress curve"), Picture(scope, "curve", curve), "half"),
            PageView.Panel("moves", language.In("Derniers changements", "Latest changes"), await MovesAsync(scope, cancellation), "two-thirds"),
            PageView.Panel("meetings", language.In("Rendez-vous", "Meetings"), Meetings(scope), "third"));
    }

    private static Html Heading(PageScope scope, Overview overview)
    {
        var (language, plan) = (scope.Language, scope.Plan);
        Badge?[] badges =
        [
            overview.Week,
            plan.IsDemonstration ? new Badge(PageMessages.Demonstration(language), Tone.Muted) : null,
            plan.ClosedAt is null ? null : new Badge(PageMessages.Closed(language), Tone.Muted),
        ];
        return PageView.Heading(Html.Of($"{plan.Title}{PageBlocks.Badges([.. badges.OfType<Badge>()])}"), Html.Of($"<p class=\"context\">{overview.Today}</p>"));
    }

    private static Html Progress(PageScope scope, Overview overview)
    {
        var counts = overview.Counts.Select(count => Html.Of($"""
            <li><a href="{scope.Links.Filtered(count.Filter)}"><strong>{count.Number}</strong> <span>{count.Label}</span></a></li>
            """));
        return Html.Of($"{(overview.Progress is { } progress ? scope.Blocks.Draw(progress) : Html.None)}<ul class=\"counts\">{counts}</ul>{Optional(scope, overview.StartLine)}");
    }

    private static Html Next(PageScope scope, Overview overview) => overview.Next is { } next
        ? scope.Blocks.Rows([next])
        : Html.Of($"<p class=\"empty\">{PageMessages.NothingDue(scope.Language)}</p>");

    private static Html Alerts(PageScope scope, Overview overview) => overview.Alerts.IsEmpty
        ? scope.Blocks.Draw(new MessageBlock.Notice(Tone.Good, PageMessages.NothingToReport(scope.Language)))
        : Html.Of($"<div class=\"notices\">{overview.Alerts.Select(scope.Blocks.Draw)}</div>");

    private static Html Milestones(PageScope scope, Overview overview) => overview.Milestones.IsEmpty
        ? Html.Of($"<p class=\"empty\">{PageMessages.NoMilestones(scope.Language)}</p>")
        : scope.Blocks.Rows(overview.Milestones);

    private static Html Picture(PageScope scope, string name, Drawing? drawing) => drawing is null
        ? PageView.Empty(PageMessages.NoGantt(scope.Language), PageMessages.PlanStart(scope.Language))
        : Html.Of($"<div class=\"frame\" id=\"{name}-frame\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{name}-heading\">{Html.Rendered(Svg.InPage(drawing))}</div>");

    private async Task<Html> MovesAsync(PageScope scope, CancellationToken cancellation)
    {
        var history = await questions.AnswerAsync(new Question.History(null), scope.Context, cancellation);
        return Html.Of($"{JournalTable.Of(scope, history, Latest)}<p class=\"more\"><a href=\"{scope.Links.History}\">{scope.Language.In("Tout l’historique", "The whole history")}</a></p>");
    }

    private static Html Meetings(PageScope scope)
    {
        var next = NextMeetings.Of(scope.Team, scope.Language, scope.Now);
        return next.IsEmpty ? PageView.Empty(PageMessages.NoMeetings(scope.Language), PageMessages.SwitchOn(scope.Language)) : scope.Blocks.Facts(next);
    }

    private static Html Optional(PageScope scope, MessageBlock? block) => block is null ? Html.None : scope.Blocks.Draw(block);
}
