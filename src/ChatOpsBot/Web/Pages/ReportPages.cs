using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Inbox;
using ChatOpsBot.Reports;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Pages.Markup;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Pages;

/// <summary>The reports that were posted, and each of them as it was sent.</summary>
internal sealed class ReportPages(IDbContextFactory<BotDbContext> contexts, ReportQuestions questions)
{
    internal async Task<PageView> ListAsync(PageScope scope, HttpRequest request, CancellationToken cancellation)
    {
        var (language, title) = (scope.Language, PageMessages.Reports(scope.Language));
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var weekly = await database.Reports.OfPlan(scope.Plan.Key).OrderByDescending(report => report.CutOffAt).Select(report => new { report.Week, report.CutOffAt }).ToListAsync(cancellation);
        var published = await database.Published.OfPlan(scope.Plan.Key).OrderByDescending(report => report.At).Select(report => new { report.Kind, report.Number, report.At }).ToListAsync(cancellation);
        var lines = weekly.Select(report => (Id: report.Week, At: report.CutOffAt)).Concat(published.Select(report => (Id: IdOf(report.Kind, report.Number), report.At)))
            .OrderByDescending(report => report.At).Select(report => Html.Of($"""
                <tr><td><a href="{scope.Links.Of(PageKind.Report, report.Id)}">{report.Id}</a></td><td>{Core.Answers.TimeWords.Instant(language, report.At, scope.Zone, scope.Now)}</td></tr>
                """)).ToList();
        var list = lines.Count == 0 ? PageView.Empty(PageMessages.NoReports(language), PageMessages.ReportDay(language)) : Html.Of($"""
            <table><thead><tr><th scope="col">{language.In("Rapport", "Report")}</th><th scope="col">{language.In("Publié", "Published")}</th></tr></thead><tbody>{lines}</tbody></table>
            """);
        return PageView.Of(
            title,
            PageView.Heading(Html.Of($"{title}"), Html.None),
            PageView.Panel("posted", language.In("Publiés", "Published"), list, "wide"),
            Panel(scope, "now", language.In("La semaine jusqu’ici", "The week so far"), await questions.SoFarAsync(scope.Context, cancellation)));
    }

    /// <summary>A week's, a milestone's, or the last one of a plan that was closed.</summary>
    internal async Task<PageView> DrawAsync(PageScope scope, HttpRequest request, CancellationToken cancellation)
    {
        var id = $"{request.RouteValues["id"]}";
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        if (await StoredAsync(database, scope.Plan.Key, id, cancellation) is not { } stored)
        {
            var missing = ReportWeek.TryParse(id, out var week)
                ? await questions.PostedAsync(week, scope.Context, cancellation)
                : BotMessage.Refusal(scope.Language, scope.Language.In($"Aucun rapport ne s’appelle {id}.", $"No report is called {id}."));
            return MissingPage.Of(scope, missing, scope.Links.Reports, PageMessages.Reports(scope.Language));
        }

        return PageView.Of(id, PageView.Heading(Html.Of($"{scope.Language.In("Rapport", "Report")} {id}"), Html.None), Panel(scope, "report", stored.Summary, stored));
    }

    private static async Task<BotMessage?> StoredAsync(BotDbContext database, PlanKey key, string id, CancellationToken cancellation)
    {
        if (ReportWeek.TryParse(id, out var week)) return await database.Reports.OfWeekAsync(key, week, cancellation) is { } weekly ? MessageJson.Read(weekly.Message) : null;

        var published = await database.Published.OfPlan(key).AsNoTracking().ToListAsync(cancellation);
        return published.FirstOrDefault(report => string.Equals(IdOf(report.Kind, report.Number), id, StringComparison.OrdinalIgnoreCase)) is { } found ? MessageJson.Read(found.Message) : null;
    }

    private static string IdOf(Publication kind, int number) => kind switch
    {
        Publication.Final => $"final-{number}",
        Publication.Milestone => $"{new MilestoneId(number)}",
    };

    /// <summary>In the language in which it was sent, with its pictures.</summary>
    private static Html Panel(PageScope scope, string id, string heading, BotMessage report)
    {
        var pictures = report.Pictures.Select((picture, index) => Html.Of($"<div class=\"frame\" id=\"{id}-picture-{index}\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{id}-heading\">{Html.Rendered(Svg.InPage(picture))}</div>"));
        var blocks = report.Blocks.Where(block => block is not (MessageBlock.Header or MessageBlock.Buttons));
        return PageView.Panel(id, heading, Html.Of($"<div lang=\"{report.Language.Code()}\">{new PageBlocks(scope.Links, report.Language).Draw(blocks)}{pictures}</div>"), "wide");
    }
}
