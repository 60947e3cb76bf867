using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Web.Access;

namespace ChatOpsBot.Web.Pages.Markup;

/// <summary>What stands around every page: head, bar, navigation, foot.</summary>
internal static class PageFrame
{
    /// <param name="path">Of this page, with its query.</param>
    internal static Html OfPlan(PageScope scope, PageView page, string path)
    {
        var (language, links, place) = (scope.Language, scope.Links, path.Split('?')[0]);
        (string Address, string Words, bool IsHere)[] pages =
        [
            (links.Dashboard, PageMessages.Dashboard(language), place == "/" || place == links.Dashboard),
            (links.Actions, "Actions", IsIn(links.Actions)),
            (links.Escalations, PageMessages.Escalations(language), IsIn(links.Escalations)),
            (links.Reports, PageMessages.Reports(language), IsIn(links.Reports)),
            (links.Sections, PageMessages.Sections(language), IsIn(links.Sections)),
            (links.History, PageMessages.History(language), IsIn(links.History)),
        ];
        var navigation = Html.Of($"""
            <nav class="pages" aria-label="{PageMessages.Pages(language)}"><ul>{pages.Select(one => Html.Of($"""

            <li><a href="{one.Address}"{Html.Rendered(one.IsHere ? " aria-current=\"page\"" : "")}>{one.Words}</a></li>
            """))}</ul></nav>
            """);
        var live = Html.Of($" data-events=\"{links.Events}\" data-mark=\"{scope.Mark}\" data-now=\"{scope.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}\"");
        var name = scope.Readable.Length > 1 ? Html.Of($"<a class=\"name\" href=\"/\">{scope.Plan.Title}</a>") : Html.Of($"<a class=\"name\" href=\"{links.Dashboard}\">{scope.Plan.Title}</a>");
        return Document(language, $"{page.Title} · {scope.Plan.Title}", name, navigation, page, live, path, scope.IsLocal);

        bool IsIn(string address) => place == address || place.StartsWith($"{address}/", StringComparison.Ordinal);
    }

    /// <summary>Of a page that belongs to no plan.</summary>
    internal static Html Alone(Language language, PageView page, string path, bool isLocal) =>
        Document(language, page.Title, Html.Of($"<a class=\"name\" href=\"/\">ChatOpsBot</a>"), Html.None, page, Html.None, path, isLocal);

    /// <param name="isLocal">The chat page opens on this machine only; whoever came from elsewhere signed in, and may sign out.</param>
    private static Html Document(Language language, string title, Html name, Html navigation, PageView page, Html live, string path, bool isLocal)
    {
        var other = language.In("English", "Français");
        var code = language.In("en", "fr");
        return Html.Of($"""
            <!doctype html>
            <html lang="{language.Code()}">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" type="image/svg+xml" href="/chat.svg">
            <link rel="stylesheet" href="/colours.css">
            <link rel="stylesheet" href="/cards.css">
            <link rel="stylesheet" href="/pages/pages.css">
            <script type="module" src="/pages/pages.js"></script>
            </head>
            <body>
            <a class="skip" href="#main">{PageMessages.Skip(language)}</a>
            <header class="bar">
            <div class="brand"><img src="/chat.svg" alt="" width="28" height="28">{name}</div>
            {navigation}
            <ul class="tools">
            <li>{(isLocal ? Html.Of($"<a href=\"/chat\">Chat</a>") : Html.Of($"<a href=\"{SignInEndpoints.Page}\">{language.In("Déconnexion", "Sign out")}</a>"))}</li>
            <li><a href="/language/{code}?from={Uri.EscapeDataString(path)}" lang="{code}" hreflang="{code}">{other}</a></li>
            </ul>
            </header>
            <main id="main" tabindex="-1"{live}>
            {page.Parts}
            </main>
            <p class="unseen" role="status" id="told"></p>
            </body>
            </html>

            """);
    }
}
