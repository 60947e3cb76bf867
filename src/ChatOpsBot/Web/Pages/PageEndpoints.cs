using ChatOpsBot.Web.Access;
using ChatOpsBot.Web.Pages.Markup;

namespace ChatOpsBot.Web.Pages;

/// <summary>The addresses of the pages, all behind the door.</summary>
internal static class PageEndpoints
{
    internal static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<PlanMarks>()
        .AddSingleton<PageReader>()
        .AddSingleton<PageFeed>()
        .AddSingleton<DashboardPage>()
        .AddSingleton<EscalationPages>()
        .AddSingleton<ReportPages>()
        .AddSingleton<SectionsPage>()
        .AddSingleton<ThingPages>();

    internal static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter(PageHeaders.Filter).AddEndpointFilter(routes.ServiceProvider.GetRequiredService<Door>());
        pages.MapGet("/", HomeAsync);
        pages.MapGet("/language/{code}", LanguageLink.Choose);
        var plan = pages.MapGroup("/plans/{plan}");
        Page("", (DashboardPage page) => page.DrawAsync);
        plan.MapGet("/actions", (HttpContext http, string plan, PageReader reader) => ShowAsync(http, plan, reader, ActionsPage.DrawAsync));
        Page("/actions/{id}", (ThingPages things) => things.DrawAsync);
        Page("/milestones/{id}", (ThingPages things) => things.DrawAsync);
        Page("/items/{id}", (ThingPages things) => things.DrawAsync);
        Page("/escalations", (EscalationPages escalations) => escalations.ListAsync);
        Page("/escalations/{id}", (EscalationPages escalations) => escalations.DrawAsync);
        Page("/reports", (ReportPages reports) => reports.ListAsync);
        Page("/reports/{id}", (ReportPages reports) => reports.DrawAsync);
        Page("/sections", (SectionsPage sections) => sections.DrawAsync);
        Page("/history", (ThingPages things) => things.HistoryAsync);
        plan.MapGet("/events", ListenAsync);
        pages.MapGet("/plans/{**rest}", MissingAsync);

        void Page<TPage>(string path, Func<TPage, DrawPage> draw) where TPage : notnull => plan.MapGet(
            path, (HttpContext http, string plan, PageReader reader, TPage page) => ShowAsync(http, plan, reader, draw(page)));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string plan, PageReader reader, DrawPage draw)
    {
        if (await reader.ReadAsync(http, plan, http.RequestAborted) is not { } scope) return await MissingAsync(http, reader);

        var page = await draw(scope, http.Request, http.RequestAborted);
        return PageView.Result(PageFrame.OfPlan(scope, page, PathOf(http)), page.Status, http.Response);
    }

    /// <summary>The only plan there is, or those among which the visitor chooses.</summary>
    private static async Task<IResult> HomeAsync(HttpContext http, PageReader reader, DashboardPage dashboard)
    {
        var plans = await reader.ReadableAsync(http.Visitor(), http.RequestAborted);
        if (plans is [var only]) return await ShowAsync(http, only.Key.Plan, reader, dashboard.DrawAsync);

        var language = await reader.LanguageAsync(http, http.RequestAborted);
        return PageView.Result(PageFrame.Alone(language, PlansPage.Of(language, plans), PathOf(http), http.Visitor().Account.IsLocal), StatusCodes.Status200OK, http.Response);
    }

    private static async Task<IResult> ListenAsync(HttpContext http, string plan, PageReader reader, PageFeed feed) =>
        await reader.ReadAsync(http, plan, http.RequestAborted) is { } scope
            ? TypedResults.ServerSentEvents(feed.EventsAsync(scope.Plan.Key, http.RequestAborted))
            : TypedResults.NotFound();

    private static async Task<IResult> MissingAsync(HttpContext http, PageReader reader)
    {
        var language = await reader.LanguageAsync(http, http.RequestAborted);
        var page = PlansPage.NoSuchPlan(language, await reader.ReadableAsync(http.Visitor(), http.RequestAborted));
        return PageView.Result(PageFrame.Alone(language, page, PathOf(http), http.Visitor().Account.IsLocal), page.Status, http.Response);
    }

    private static string PathOf(HttpContext http) => $"{http.Request.Path}{http.Request.QueryString}";
}

/// <summary>Draws one page of a plan.</summary>
internal delegate Task<PageView> DrawPage(PageScope scope, HttpRequest request, CancellationToken cancellation);
