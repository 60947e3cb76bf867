using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using ChatOpsBot.Web.Pages.Markup;

namespace ChatOpsBot.Web.Pages;

/// <summary>What a plan's document says beside its actions, section by section.</summary>
internal sealed class SectionsPage(QuestionHandler questions)
{
    /// <param name="Id">In the address: <c>/plans/mm2/sections#risks</c>.</param>
    /// <param name="Question">That chat answers with the section.</param>
    internal sealed record Section(string Id, string French, string English, Question Question);

    internal static IReadOnlyList<Section> Sections { get; } =
    [
        new("priorities", "Priorités", "Priorities", new Question.Priorities()),
        new("risks", "Risques", "Risks", new Question.Risks(1)),
        new("gonogo", "Go/No-Go", "Go/No-Go", new Question.GoNoGo()),
        new("prerequisites", "Prérequis", "Prerequisites", new Question.Items(ItemKind.Prerequisite, 1)),
        new("kpi", "Indicateurs (KPI)", "Indicators (KPI)", new Question.Measures(MeasureKind.Kpi, null)),
        new("sla", "Niveaux de service (SLA)", "Service targets (SLA)", new Question.Measures(MeasureKind.Sla, null)),
        new("scores", "Scores par domaine", "Scores by domain", new Question.Measures(MeasureKind.Score, null)),
        new("budget", "Budget", "Budget", new Question.Budget()),
        new("team", "Équipe", "Team", new Question.Team()),
        new("contacts", "Qui appeler", "Whom to call", new Question.Contacts()),
        new("attention", "Points d’attention", "Points of attention", new Question.Items(ItemKind.Attention, 1)),
        new("decisions", "Décisions", "Decisions", new Question.Items(ItemKind.Decision, 1)),
        new("incidents", "Incidents", "Incidents", new Question.Items(ItemKind.Incident, 1)),
        new("deliverables", "Livrables", "Deliverables", new Question.Items(ItemKind.Deliverable, 1)),
        new("documents", "Documents", "Documents", new Question.Items(ItemKind.Document, 1)),
        new("closing", "Critères de clôture", "Closing criteria", new Question.Items(ItemKind.Closing, 1)),
    ];

    internal async Task<PageView> DrawAsync(PageScope scope, HttpRequest request, CancellationToken cancellation)
    {
        var title = PageMessages.Sections(scope.Language);
        var (contents, panels) = (new List<Html>(), new List<Html>());
        foreach (var section in Sections)
        {
            var answer = await questions.AnswerAsync(section.Question, scope.Context, cancellation);
            var heading = scope.Language.In(section.French, section.English);
            contents.Add(Html.Of($"<li><a href=\"#{section.Id}\">{heading}</a></li>"));
            var hasContent = answer.Blocks.Any(block => block is MessageBlock.Header);
            panels.Add(PageView.Panel(section.Id, heading, scope.Blocks.Draw(answer.Blocks.Where(block => block is not (MessageBlock.Header or MessageBlock.Buttons))), hasContent ? "wide" : "wide missing"));
        }

        var heads = PageView.Heading(Html.Of($"{title}"), Html.Of($"<nav class=\"contents\" aria-label=\"{title}\"><ul>{contents}</ul></nav>"));
        return new PageView(title, [heads, .. panels]);
    }
}
