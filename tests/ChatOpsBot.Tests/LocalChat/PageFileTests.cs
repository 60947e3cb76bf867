using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.LocalChat;

/// <summary>A plan that is handed over on the chat page: shown first, chosen on its card, imported once.</summary>
public sealed partial class PageFileTests : IAsyncLifetime
{
    private const string Small = "# Small plan\n\n## TASK-12: Paint the fence\n\n| Attribute | Value |\n|---|---|\n| Due date | J+3 |\n| Owner | Ada |\n\n## TASK-13: Paint the door\n\n- [ ] Paint\n";

    private static readonly string Newer = Small.Replace("J+3", "J+8", StringComparison.Ordinal).Replace("Ada", "Bob", StringComparison.Ordinal);

    private readonly RunningBot _bot = new();
    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _bot.InitializeAsync();
        _client = new HttpClient { BaseAddress = _bot.Address };
        _client.DefaultRequestHeaders.Add("Origin", _bot.Address.GetLeftPart(UriPartial.Authority));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task A_plan_is_imported_once_its_card_is_confirmed()
    {
        var card = await OfferAsync(Small);
        Assert.Contains("Dry run: nothing was written", card, StringComparison.Ordinal);
        Assert.True((await PlanAsync()).IsDemonstration);

        var done = await PressAsync(card, "Import");

        Assert.Contains("Plan imported", done, StringComparison.Ordinal);
        Assert.Equal("Small plan", (await PlanAsync()).Title);
    }

    [Fact]
    public async Task Conflicts_are_chosen_one_by_one_on_the_card()
    {
        await BothChangedAsync();
        var card = await OfferAsync(Newer);

        var chosen = await PressAsync(card, "document", at: 1);
        Assert.Contains("✓ document", chosen, StringComparison.Ordinal);
        var done = await PressAsync(chosen, "Update");

        Assert.Contains("Plan updated", done, StringComparison.Ordinal);
        var action = (await PlanAsync()).Actions[0];
        Assert.Equal(("J+8", "Eve"), ($"{action.Due}", action.Owners.Single()));
    }

    [Fact]
    public async Task All_conflicts_can_be_the_documents_at_once()
    {
        await BothChangedAsync();

        await PressAsync(await PressAsync(await OfferAsync(Newer), "All from the document"), "Update");

        var action = (await PlanAsync()).Actions[0];
        Assert.Equal(("J+8", "Bob"), ($"{action.Due}", action.Owners.Single()));
    }

    [Fact]
    public async Task A_button_of_a_card_that_is_out_of_date_chooses_nothing_and_draws_it_again()
    {
        await BothChangedAsync();
        var card = await OfferAsync(Newer);
        var chosen = await PressAsync(card, "document", at: 1);

        var stale = await PressAsync(card, "All from chat");

        Assert.Contains("That card was out of date", stale, StringComparison.Ordinal);
        Assert.Equal(Count(chosen, "✓ document"), Count(stale, "✓ document"));
    }

    [Fact]
    public async Task A_plan_that_was_changed_since_the_card_was_drawn_is_shown_again_before_anything_is_written()
    {
        await BothChangedAsync();
        var card = await OfferAsync(Newer);
        await SayAsync("note 13 wait for it");

        var stale = await PressAsync(card, "Update");

        Assert.Contains("That card was out of date", stale, StringComparison.Ordinal);
        Assert.Equal("2026-12-20", $"{(await PlanAsync()).Actions[0].Due}");
        Assert.Contains("Plan updated", await PressAsync(stale, "Update"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_is_delivered_twice_imports_once()
    {
        var card = await OfferAsync(Small);
        await PressAsync(card, "Import");
        var version = (await PlanAsync()).Version;

        var again = await PressAsync(card, "Import");

        Assert.Contains("This file waits no more", again, StringComparison.Ordinal);
        Assert.Equal(version, (await PlanAsync()).Version);
    }

    [Theory]
    [InlineData(61, false)]
    [InlineData(59, true)]
    public async Task A_file_waits_for_an_hour(int minutes, bool isImported)
    {
        var card = await OfferAsync(Small);
        _bot.Clock.Advance(TimeSpan.FromMinutes(minutes));

        var answer = await PressAsync(card, "Import");

        Assert.Equal(!isImported, answer.Contains("or an hour has passed", StringComparison.Ordinal));
        Assert.Equal(isImported, (await PlanAsync()).Title == "Small plan");
    }

    [Fact]
    public async Task A_file_that_is_withdrawn_cannot_be_imported()
    {
        var card = await OfferAsync(Small);

        Assert.Contains("nothing was changed", await PressAsync(card, "Withdraw"), StringComparison.Ordinal);
        Assert.Contains("This file waits no more", await PressAsync(card, "Import"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan.pdf", 10, HttpStatusCode.UnsupportedMediaType, "A plan is a Markdown file")]
    [InlineData("plan.md", (20 * 1024 * 1024) + 1, HttpStatusCode.OK, "over 20 MB")]
    public async Task What_cannot_be_a_plan_is_refused_at_the_door(string name, int length, HttpStatusCode status, string said)
    {
        using var response = await PostAsync(name, new byte[length]);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_page_hands_nothing_over()
    {
        _client.DefaultRequestHeaders.Remove("Origin");
        _client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");

        using var response = await PostAsync("plan.md", Encoding.UTF8.GetBytes(Small));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private async Task BothChangedAsync()
    {
        await PressAsync(await OfferAsync(Small), "Import");
        await SayAsync("plan start 2026-11-30");
        await SayAsync("due 12 2026-12-20");
        await SayAsync("assign 12 Eve");
    }

    private async Task<string> OfferAsync(string document)
    {
        using var response = await PostAsync("plan.md", Encoding.UTF8.GetBytes(document));
        return await HtmlAsync(response);
    }

    private Task<HttpResponseMessage> PostAsync(string name, byte[] content) =>
        _client.PostAsync(new Uri($"/chat/files?name={name}&page=one&language=en", UriKind.Relative), new ByteArrayContent(content), Cancellation);

    private async Task<string> SayAsync(string text)
    {
        using var response = await _client.PostAsJsonAsync(new Uri("/chat/messages", UriKind.Relative), new { text, page = "one", language = "en" }, Cancellation);
        return await HtmlAsync(response);
    }

    /// <param name="at">Of several buttons with the label, which; from 0.</param>
    private Task<string> PressAsync(string card, string label, int at = 0) =>
        SayAsync(ButtonPattern().Matches(card).Where(button => button.Groups["label"].Value == label).ElementAt(at).Groups["command"].Value);

    private static async Task<string> HtmlAsync(HttpResponseMessage response) =>
        WebUtility.HtmlDecode((string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["html"]!);

    private async Task<PlanSnapshot> PlanAsync() => (await _bot.Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, Cancellation))!;

    private static string Count(string text, string part) => (text.Split(part).Length - 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("data-command=\"(?<command>[^\"]*)\"[^>]*>(?<label>[^<]*)<")]
    private static partial Regex ButtonPattern();
}
