using System.Globalization;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Escalations;
using ChatOpsBot.Reminders;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Pages.Markup;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Pages;

/// <summary>The escalations of a plan with their clocks, and the story of each: who was told what and when.</summary>
internal sealed class EscalationPages(IDbContextFactory<BotDbContext> contexts, EscalationQuestions questions)
{
    /// <summary>Those that ended longest ago are found by their address.</summary>
    private const int MostEnded = 50;

    internal async Task<PageView> ListAsync(PageScope scope, HttpRequest request, CancellationToken cancellation)
    {
        var language = scope.Language;
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var ended = await Of(database, scope).Where(one => one.EndedAt != null).OrderByDescending(one => one.EndedAt).Take(MostEnded).ToListAsync(cancellation);
        return PageView.Of(
            PageMessages.Escalations(language),
            PageView.Heading(Html.Of($"{PageMessages.Escalations(language)}"), Html.None),
            PageView.Panel("open", language.In("Ouvertes", "Open"), await OpenAsync(database, scope, cancellation), "wide"),
            ended.Count == 0 ? Html.None : PageView.Panel("ended", language.In("Closes", "Ended"), Rows(scope, ended), "wide"));
    }

    /// <summary>The story of one.</summary>
    internal async Task<PageView> DrawAsync(PageScope scope, HttpRequest request, CancellationToken cancellation)
    {
        var written = $"{request.RouteValues["id"]}";
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        if (!EscalationId.TryParse(written, out var id) || await Of(database, scope).SingleOrDefaultAsync(one => one.Number == id.Number, cancellation) is not { } escalation)
            return MissingPage.Of(scope, ClockMessages.NoSuchEscalation(scope.Language, written), scope.Links.Escalations, PageMessages.Escalations(scope.Language));

        var card = await questions.StatusAsync(id, scope.Context, cancellation);
        var story = await questions.HistoryAsync(id, scope.Context, cancellation);
        var header = card.Blocks.OfType<MessageBlock.Header>().First();
        return PageView.Of(
            $"{id}",
            ThingPages.Heading(header),
            PageView.Panel("state", scope.Language.In("Où elle en est", "Where it stands"), Html.Of($"{scope.Blocks.Draw(card.Blocks.OfType<MessageBlock.Facts>())}{TimeLeft(scope, escalation)}{About(scope, escalation)}"), "two-thirds"),
            SayInChat.Of(scope, card),
            PageView.Panel("history", scope.Language.In("Qui a été prévenu de quoi, et quand", "Who was told what, and when"), JournalTable.Of(scope, story, int.MaxValue), "wide"));
    }

    /// <summary>Those that wait for somebody, the longest waiting first.</summary>
    internal static async Task<Html> OpenAsync(BotDbContext database, PageScope scope, CancellationToken cancellation)
    {
        var open = await Of(database, scope).Where(one => one.EndedAt == null).OrderBy(one => one.Number).ToListAsync(cancellation);
        if (open.Count > 0) return Rows(scope, open);

        var example = scope.Plan.Actions.FirstOrDefault(action => action.IsOpen) ?? scope.Plan.Actions[0];
        return PageView.Empty(PageMessages.NoEscalations(scope.Language), PageMessages.EscalateExample(scope.Language, $"{example.Code}"));
    }

    /// <summary>Of one thing, also those that ended.</summary>
    internal static async Task<Html> AboutAsync(BotDbContext database, PageScope scope, Subject subject, CancellationToken cancellation)
    {
        var about = await Of(database, scope).Where(one => one.Kind == subject.Kind && one.Item == subject.Number).OrderByDescending(one => one.Number).ToListAsync(cancellation);
        return about.Count == 0 ? Html.None : PageView.Panel("escalations", PageMessages.Escalations(scope.Language), Rows(scope, about), "wide");
    }

    private static Html Rows(PageScope scope, IEnumerable<Escalation> escalations) => Html.Of($"<ul class=\"rows\">{escalations.Select(escalation => scope.Blocks.Row(
        EscalationMessages.Row(scope.Language, scope.Plan, escalation, scope.Zone, scope.Now), TimeLeft(scope, escalation)))}</ul>");

    /// <summary>Kept current by the script.</summary>
    private static Html TimeLeft(PageScope scope, Escalation escalation)
    {
        if (escalation is not { IsRunning: true, Deadline: { } deadline }) return Html.None;

        var over = PageMessages.Over(scope.Language);
        var words = deadline > scope.Now ? PageMessages.Left(scope.Language, TimeWords.Span(scope.Language, deadline - scope.Now)) : over;
        var pattern = PageMessages.Left(scope.Language, "{}");
        return Html.Of($"""
             <time class="left" datetime="{deadline.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}" data-left="{pattern}" data-over="{over}" data-days="{scope.Language.In("jours", "days")}">{words}</time>
            """);
    }

    private static Html About(PageScope scope, Escalation escalation) => scope.Plan.Find(escalation.Subject) is { } subject && scope.Links.OfId(subject.Name) is { } address
        ? Html.Of($"<p class=\"more\"><a href=\"{address}\">{subject.Name} – {subject.Title}</a></p>")
        : Html.None;

    private static IQueryable<Escalation> Of(BotDbContext database, PageScope scope) => Scenes.Of(database, scope.Plan.Key).AsNoTracking();
}
