using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Web.Pages.Markup;

namespace ChatOpsBot.Web.Pages;

/// <summary>What actions are filtered by: a plain form, whose answers become the address.</summary>
internal static class FilterForm
{
    internal static Html Of(PageScope scope, ActionFilter filter)
    {
        var (language, plan) = (scope.Language, scope.Plan);
        Html[] fields =
        [
            Choice(ActionsQuery.Status, language.In("Statut", "Status"), Enum.GetValues<ActionStatus>().Select(status => (ActionsQuery.NameOf(status), FilterWords.Status(language, status))), [.. filter.Statuses.Select(ActionsQuery.NameOf)], language),
            Choice(ActionsQuery.Priority, language.In("Priorité", "Priority"), Enum.GetNames<Priority>().Select(name => (name, name)), [.. filter.Priorities.Select(priority => $"{priority}")], language),
            Choice(ActionsQuery.Owner, language.In("Responsable", "Owner"), plan.People.Union(filter.Owners).Select(name => (name, name)), filter.Owners, language),
            Choice(ActionsQuery.Milestone, language.In("Jalon", "Milestone"), plan.Milestones.Select(milestone => ($"{milestone.Id}", $"{milestone.Id} – {milestone.Title}")), [.. filter.Milestones.Select(milestone => $"{milestone}")], language),
            Choice(ActionsQuery.Show, language.In("Lesquelles", "Which"), Sorts(language), [.. ActionsQuery.Shown(filter)], language),
        ];
        return Html.Of($"""
            <form id="filter" class="filter" method="get" action="{scope.Links.Actions}" role="search">
            {fields}
            <label>{language.In("Mots", "Words")} <input type="search" id="filter-q" name="{ActionsQuery.Words}" value="{string.Join(' ', filter.Words)}" maxlength="200"></label>
            <button type="submit">{language.In("Filtrer", "Filter")}</button>
            <a class="button" href="{scope.Links.Actions}">{language.In("Tout montrer", "Show all")}</a>
            </form>

            """);
    }

    private static (string Value, string Words)[] Sorts(Language language) =>
    [
        (ActionsQuery.Open, language.In("ouvertes", "open")),
        (ActionsQuery.Overdue, language.In("en retard", "overdue")),
        (ActionsQuery.Unowned, language.In("sans responsable", "no owner")),
        (ActionsQuery.Incomplete, language.In("incomplètes", "incomplete")),
    ];

    /// <summary>A value that several were asked of in the address stays as the first of them.</summary>
    private static Html Choice(string name, string label, IEnumerable<(string Value, string Words)> options, ImmutableArray<string> chosen, Language language) => Html.Of($"""
        <label>{label} <select id="filter-{name}" name="{name}"><option value="">{language.In("peu importe", "any")}</option>{options.Select(option => Html.Of($"""
        <option value="{option.Value}"{Html.Rendered(chosen.Contains(option.Value, StringComparer.OrdinalIgnoreCase) ? " selected" : "")}>{option.Words}</option>
        """))}</select></label>
        """);
}
