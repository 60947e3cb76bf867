using System.Net;

namespace ChatOpsBot.Tests.Web.Pages;

/// <summary>What the pages say, as they are sent.</summary>
public sealed class PageContentTests(RunningBot bot) : IClassFixture<RunningBot>, IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = bot.Address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_only_plan_there_is_opens_at_the_root_with_its_figures()
    {
        var (status, html) = await GetAsync("/", "fr");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("bibliothèques de Valbourg", html, StringComparison.Ordinal);
        Assert.Contains("Avancement global", html, StringComparison.Ordinal);
        Assert.Contains($"{DemonstrationPages.Plan}/actions?status=blocked", html, StringComparison.Ordinal);
        Assert.Contains("plan de démonstration est chargé", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/actions/ACT-003", "Commander et installer les deux machines")]
    [InlineData("/actions/act3", "Commander et installer les deux machines")]
    [InlineData("/milestones/M1", "Socle prêt")]
    [InlineData("/items/GATE-1", "GATE-1")]
    [InlineData("/sections", "Go/No-Go")]
    [InlineData("/reports", "La semaine jusqu’ici")]
    [InlineData("/actions?q=certificat", "ACT-005")]
    public async Task Each_page_shows_what_its_address_names(string path, string words)
    {
        var (status, html) = await GetAsync(DemonstrationPages.Plan + path, "fr");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(words, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_escalation_has_a_page_with_its_story_and_one_at_its_action()
    {
        await bot.SayAsync("escalader ACT-004 N1 attend les tables");

        var (_, story) = await GetAsync($"{DemonstrationPages.Plan}/escalations/ESC-1", "fr");
        Assert.Contains("attend les tables", story, StringComparison.Ordinal);
        Assert.Contains("4 h ouvrées", story, StringComparison.Ordinal);
        Assert.Contains("acquitter ESC-1", story, StringComparison.Ordinal);
        var (_, action) = await GetAsync($"{DemonstrationPages.Plan}/actions/ACT-004", "fr");
        Assert.Contains("/escalations/ESC-1", action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_that_somebody_wrote_is_shown_and_not_run()
    {
        await bot.SayAsync("note ACT-001 <script>alert(1)</script>");
        await bot.SayAsync("ajouter <img src=x onerror=alert(2)> essai");

        foreach (var path in new[] { "", "/history", "/actions/ACT-001", "/actions", "/actions?q=%3Cscript%3E%22", "/actions/%3Cscript%3E" })
        {
            var (_, html) = await GetAsync(DemonstrationPages.Plan + path, "en");
            Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        }

        Assert.Contains("&lt;script&gt;alert(1)", (await GetAsync($"{DemonstrationPages.Plan}/history", "en")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/actions/ACT-999", "ACT-999 is not in this plan")]
    [InlineData("/escalations/ESC-77", "There is no escalation ESC-77 in this plan.")]
    [InlineData("/escalations/the-last-one", "There is no escalation the-last-one in this plan.")]
    [InlineData("/reports/2020-W01", "No report was posted for 2020-W01")]
    [InlineData("/milestones/M99", "M99 is not in this plan")]
    public async Task What_is_not_there_is_a_404_that_says_what_to_try(string path, string words)
    {
        var (status, html) = await GetAsync(DemonstrationPages.Plan + path, "en");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("class=\"more\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plans/nothing")]
    [InlineData("/plans/nothing/actions")]
    [InlineData(DemonstrationPages.Plan + "/nowhere")]
    public async Task An_unknown_address_shows_the_plans_there_are(string path)
    {
        var (status, html) = await GetAsync(path, "en");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains($"href=\"{DemonstrationPages.Plan}\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", null, "lang=\"en\"")]
    [InlineData("fr", null, "lang=\"fr\"")]
    [InlineData("de", null, "lang=\"fr\"")]
    [InlineData("en", "fr", "lang=\"fr\"")]
    public async Task A_page_speaks_as_chosen_else_as_the_browser_asks_else_as_the_plan(string accepted, string? chosen, string html)
    {
        Assert.Contains($"<html {html}>", (await GetAsync("/", accepted, chosen)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/history", "/history")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    public async Task The_language_link_leads_back_to_this_host_only(string from, string to)
    {
        using var response = await _client.GetAsync(new Uri($"/language/fr?from={Uri.EscapeDataString(from)}", UriKind.Relative), Cancellation);

        Assert.Equal(to, response.Headers.Location?.ToString());
    }

    private async Task<(HttpStatusCode Status, string Html)> GetAsync(string path, string accepted, string? chosen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", accepted);
        if (chosen is not null) request.Headers.Add("Cookie", $"language={chosen}");
        using var response = await _client.SendAsync(request, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
