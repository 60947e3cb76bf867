using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Web.Pages.Markup;

namespace ChatOpsBot.Web.Pages;

/// <summary>The plans among which a visitor chooses, and what is said where there is none.</summary>
internal static class PlansPage
{
    internal static PageView Of(Language language, ImmutableArray<PlanChoice> plans)
    {
        var title = PageMessages.Plans(language);
        return PageView.Of(title, PageView.Heading(Html.Of($"{title}"), Html.None), List(language, plans));
    }

    internal static PageView NoSuchPlan(Language language, ImmutableArray<PlanChoice> plans)
    {
        var title = language.In("Cette page n’existe pas", "There is no such page");
        var words = language.In(
            "L’adresse est peut-être incomplète, ou le plan n’est pas à votre portée. Voici ce que vous pouvez lire :", "The address may be incomplete, or the plan is not yours to read. This is what you can read:");
        return PageView.Of(title, PageView.Heading(Html.Of($"{title}"), Html.Of($"<p class=\"context\">{words}</p>")), List(language, plans)) with { Status = StatusCodes.Status404NotFound };
    }

    private static Html List(Language language, ImmutableArray<PlanChoice> plans)
    {
        var rows = plans.Select(plan => Html.Of($"<li><div class=\"head\"><a href=\"{PagePaths.Of(PageSubject.Dashboard(plan.Key))}\"><span class=\"title\">{plan.Title}</span></a></div><div class=\"details\">{plan.Key.Plan}</div></li>"));
        var content = plans.IsEmpty
            ? PageView.Empty(language.In("Il n’y a pas encore de plan. Importez le vôtre : ", "There is no plan yet. Import yours: "), "import plan.md --start 2026-11-30")
            : Html.Of($"<ul class=\"rows\">{rows}</ul>");
        return PageView.Panel("plans", language.In("Plans à lire", "Plans to read"), content, "wide");
    }
}
