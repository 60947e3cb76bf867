using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Pages.Markup;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Pages;

/// <summary>One action, milestone, tracked item or risk in full, with its history; and the history of the whole plan.</summary>
internal sealed class ThingPages(IDbContextFactory<BotDbContext> contexts, QuestionHandler questions)
{
    internal async Task<PageView> DrawAsync(PageScope scope, HttpRequest request, CancellationToken cancellation)
    {
        var written = $"{request.RouteValues["id"]}";
        var card = CardOf(scope, written);
        if (card.Kind is MessageKind.Refusal || card.Page is not { } page) return MissingPage.Of(scope, card, scope.Links.Actions, scope.Language.In("Chercher parmi les actions", "Search among the actions"));

        var (beside, main) = (card.Blocks.Where(IsBeside).ToList(), card.Blocks.Where(block => !IsBeside(block) && block is not (MessageBlock.Header or MessageBlock.Buttons)).ToList());
        return PageView.Of(
            page.Id,
            Heading(card.Blocks.OfType<MessageBlock.Header>().First()),
            main.Count == 0 ? Html.None : PageView.Panel("content", scope.Language.In("Contenu", "Content"), scope.Blocks.Draw(main), "two-thirds"),
            PageView.Panel("facts", scope.Language.In("En bref", "In short"), Html.Of($"{scope.Blocks.Draw(beside)}{MilestoneOf(scope, page)}"), "third"),
            SayInChat.Of(scope, card),
            await EscalationsAsync(scope, page, cancellation),
            page.Kind is PageKind.Milestone ? Html.None : PageView.Panel("history", PageMessages.History(scope.Language), await HistoryAsync(scope, page.Id, cancellation), "wide"));
    }

    /// <summary>Of the whole plan.</summary>
    internal async Task<PageView> HistoryAsync(PageScope scope, HttpRequest request, CancellationToken cancellation)
    {
        var title = PageMessages.History(scope.Language);
        var history = await questions.AnswerAsync(new Question.History(null), scope.Context, cancellation);
        return PageView.Of(title, PageView.Heading(Html.Of($"{title}"), Html.None), PageView.Panel("history", scope.Language.In("Ce qui a changé", "What changed"), JournalTable.Of(scope, history, int.MaxValue), "wide"));
    }

    internal static Html Heading(MessageBlock.Header header) => PageView.Heading(
        Html.Of($"<span class=\"id\">{header.Id}</span> {Html.Text(header.Title)}"), Html.Of($"<p class=\"badges\">{PageBlocks.Badges(header.Badges)}</p>"));

    /// <summary>As chat answers, whatever the address calls it.</summary>
    private static BotMessage CardOf(PageScope scope, string written) => MilestoneId.TryParse(written, out var milestone)
        ? Answer.To(new Question.Milestone(milestone), scope.Context)
        : Answer.To(new Question.Status([Reference(written)]), scope.Context);

    private static ActionReference Reference(string written) =>
        ActionId.TryParse(written, out var code) ? new ActionReference(code, code.Number, written) : new ActionReference(null, 0, written);

    private static bool IsBeside(MessageBlock block) => block is MessageBlock.Facts or MessageBlock.Progress;

    private static Html MilestoneOf(PageScope scope, PageSubject page) =>
        page.Kind is PageKind.Action && scope.Plan.Milestones.FirstOrDefault(milestone => milestone.Actions.Any(action => $"{action.Code}" == page.Id)) is { } milestone
            ? Html.Of($"<p class=\"more\"><a href=\"{scope.Links.Of(PageKind.Milestone, milestone.Id)}\">{$"{milestone.Id}"} – {milestone.Title}</a></p>")
            : Html.None;

    private async Task<Html> EscalationsAsync(PageScope scope, PageSubject page, CancellationToken cancellation)
    {
        if (SubjectOf(scope, page) is not { } subject) return Html.None;

        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await EscalationPages.AboutAsync(database, scope, subject, cancellation);
    }

    private static Subject? SubjectOf(PageScope scope, PageSubject page) =>
        page.Kind is PageKind.Action && scope.Plan.Find(ActionId.Parse(page.Id)) is { } action ? Subject.Action(action.Id)
        : page.Kind is PageKind.Item && ItemId.TryParse(page.Id, out var item) ? Subject.Of(item)
        : null;

    private async Task<Html> HistoryAsync(PageScope scope, string id, CancellationToken cancellation)
    {
        var history = await questions.AnswerAsync(new Question.History(Reference(id)), scope.Context, cancellation);
        return JournalTable.Of(scope, history, int.MaxValue);
    }
}
