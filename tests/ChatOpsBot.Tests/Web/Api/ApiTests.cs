using System.Net;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Tests.Web.Access;
using ChatOpsBot.Web.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Web.Api;

/// <summary>What other programs read and change, each with a token and a right of its own.</summary>
public sealed partial class ApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_viewer_reads_its_plan_and_changes_nothing()
    {
        await using var bot = PublicBot.Begin();
        using var program = await WithAsync(bot, Right.Viewer);
        var plan = (await JsonAsync(await program.GetAsync("plans"), HttpStatusCode.OK)).AsArray().Single()!;
        var actions = await JsonAsync(await program.GetAsync($"plans/{plan["key"]}/actions?status=to-do"), HttpStatusCode.OK);
        var action = await JsonAsync(await program.GetAsync("actions/ACT-002"), HttpStatusCode.OK);

        Assert.NotEmpty(actions.AsArray());
        Assert.All(actions.AsArray(), one => Assert.Equal("to-do", one!["status"]!.GetValue<string>()));
        Assert.Equal("ACT-002", action["id"]!.GetValue<string>());
        Assert.Empty((await JsonAsync(await program.GetAsync("escalations"), HttpStatusCode.OK)).AsArray());
        Assert.Contains("--right member", (await JsonAsync(await program.PatchAsync("actions/ACT-002", """{"note":"x"}""", "k1"), HttpStatusCode.Forbidden))["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        await JsonAsync(await program.GetAsync("plans/another"), HttpStatusCode.NotFound);
        await JsonAsync(await program.GetAsync("actions/ACT-999"), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_lead_changes_an_action_once_for_each_key_and_the_history_names_it()
    {
        await using var bot = PublicBot.Begin();
        using var program = await WithAsync(bot, Right.Lead);
        using var seen = await program.GetAsync("actions/ACT-002");
        var tag = seen.Headers.ETag!.ToString();
        var first = await JsonAsync(await program.PatchAsync("actions/ACT-002", """{"due":"2027-01-15"}""", "k1", tag), HttpStatusCode.OK);
        var second = await JsonAsync(await program.PatchAsync("actions/ACT-003", """{"note":"said by a program"}""", "k2"), HttpStatusCode.OK);
        await JsonAsync(await program.PatchAsync("actions/ACT-003", """{"note":"said by a program"}""", "k2"), HttpStatusCode.OK);
        await JsonAsync(await program.PatchAsync("actions/ACT-002", """{"due":"2027-01-16"}""", "k3", tag), HttpStatusCode.PreconditionFailed);

        Assert.Equal("2027-01-15", first["due"]!.GetValue<string>());
        Assert.Equal("ACT-003", second["id"]!.GetValue<string>());
        await using var database = await bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);
        var journal = await database.Journal.OrderBy(entry => entry.PlanVersion).ToListAsync(Cancellation);
        Assert.Equal([(ChangedField.Due, "ci (API)"), (ChangedField.Note, "ci (API)")], journal.Select(entry => (entry.Field, entry.Actor!)));
    }

    [Theory]
    [InlineData("""{"due":"2027-01-15","note":"x"}""", "k", HttpStatusCode.BadRequest)]
    [InlineData("""{"due":"soon"}""", "k", HttpStatusCode.BadRequest)]
    [InlineData("""{"owner":"3 4 Karim"}""", "k", HttpStatusCode.BadRequest)]
    [InlineData("""{"priority":"P9"}""", "k", HttpStatusCode.BadRequest)]
    [InlineData("""{"title":"x"}""", "k", HttpStatusCode.BadRequest)]
    [InlineData("no json", "k", HttpStatusCode.BadRequest)]
    [InlineData("""{"note":"x"}""", "", HttpStatusCode.BadRequest)]
    [InlineData("""{"due":"2027-01-15"}""", "k", HttpStatusCode.UnprocessableEntity)]
    public async Task A_member_is_told_why_a_change_is_not_made(string body, string key, HttpStatusCode status)
    {
        await using var bot = PublicBot.Begin();
        using var program = await WithAsync(bot, Right.Member);
        // It belongs to somebody else.
        var problem = await JsonAsync(await program.PatchAsync("actions/ACT-007", body, key), status);

        Assert.NotEmpty(problem["detail"]!.GetValue<string>());
        await using var database = await bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);
        Assert.Empty(await database.Journal.ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("""{"note":"ACT-005 is related"}""")]
    [InlineData("""{"note":"and 5 as well"}""")]
    [InlineData("""{"status":"blocked","reason":"ACT-005 is late"}""")]
    [InlineData("""{"owner":"ACT-005 Bob"}""")]
    public async Task A_text_that_would_name_another_action_changes_none(string body)
    {
        await using var bot = PublicBot.Begin();
        using var program = await WithAsync(bot, Right.Lead);
        var problem = await JsonAsync(await program.PatchAsync("actions/ACT-002", body, "k"), HttpStatusCode.BadRequest);

        Assert.Contains("begins with the id of another", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        await using var database = await bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);
        Assert.Empty(await database.Journal.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_change_whose_answer_was_lost_is_told_again_though_its_version_is_over()
    {
        await using var bot = PublicBot.Begin();
        using var program = await WithAsync(bot, Right.Lead);
        using var seen = await program.GetAsync("actions/ACT-002");
        var tag = seen.Headers.ETag!.ToString();
        const string Body = """{"due":"2027-01-15"}""";
        await JsonAsync(await program.PatchAsync("actions/ACT-002", Body, "k1", tag), HttpStatusCode.OK);

        await JsonAsync(await program.PatchAsync("actions/ACT-002", Body, "k1", tag), HttpStatusCode.OK);
        await JsonAsync(await program.PatchAsync("actions/ACT-002", """{"due":"2027-01-16"}""", "k2", "*"), HttpStatusCode.OK);
        await JsonAsync(await program.PatchAsync("actions/ACT-002", """{"due":"2027-01-17"}""", "k3", "W/\"x\""), HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task A_client_that_was_revoked_is_outside_at_once_and_too_many_requests_wait()
    {
        await using var bot = PublicBot.Begin();
        using var program = await WithAsync(bot, Right.Viewer);
        for (var request = 0; request < ApiDoor.MostInAMinute; request++) await JsonAsync(await program.GetAsync("plans"), HttpStatusCode.OK);
        using var late = await program.GetAsync("plans");
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (late.StatusCode, late.Headers.RetryAfter?.ToString()));

        await bot.Services.GetRequiredService<ApiClients>().RevokeAsync("ci", Language.English);

        using var outside = await program.GetAsync("plans");
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (outside.StatusCode, outside.Headers.WwwAuthenticate.ToString()));
    }

    [Fact]
    public async Task The_description_is_OpenAPI_and_names_every_route_of_the_API_and_no_other()
    {
        await using var bot = PublicBot.Begin();
        using var browser = new Visitor(bot);
        using var response = await browser.GetAsync("/api/v1/openapi.json");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using var stream = new MemoryStream(await response.Content.ReadAsByteArrayAsync(Cancellation));
        var (document, diagnostic) = await Microsoft.OpenApi.OpenApiDocument.LoadAsync(stream, "json", cancellationToken: Cancellation);

        Assert.Empty(diagnostic!.Errors);
        Assert.Equal(
            ["/api/v1/actions/{id}", "/api/v1/escalations", "/api/v1/plans", "/api/v1/plans/{plan}", "/api/v1/plans/{plan}/actions"], document!.Paths.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            "escalation.acknowledged escalation.acknowledgement-over escalation.called escalation.ended-with-action escalation.exhausted escalation.nobody-to-call escalation.opened escalation.paused "
            + "escalation.raised escalation.resolved escalation.resumed escalation.skipped escalation.told-late escalation.withdrawn plan.changed plan.closed plan.imported plan.reopened report.published",
            string.Join(' ', document.Webhooks!.Keys.Order(StringComparer.Ordinal)));
        var told = document.Webhooks["plan.changed"].Operations![HttpMethod.Post];
        Assert.Equal(["webhook-id", "webhook-timestamp", "webhook-signature"], told.Parameters!.Select(parameter => parameter.Name));
        Assert.Equal(["data", "id", "timestamp", "type"], told.RequestBody!.Content!["application/json"].Schema!.Properties!.Keys.Order());
    }

    private static async Task<ApiProgram> WithAsync(PublicBot bot, Right right)
    {
        var plan = await bot.Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, Cancellation);
        return await ApiProgram.BeginAsync(bot.Services, bot.Address, "ci", right, plan!.Key);
    }

    private static async Task SaysAsync(PublicBot bot, string text, string speaker = "Karim Benali")
    {
        var message = new InboundMessage(WorkspaceKey.Local, text, speaker, Language.English, Profile: null) { Conversation = "page" };
        Assert.Equal(MessageKind.Answer, (await bot.Services.GetRequiredService<MessageRouter>().AnswerAsync(message, Cancellation)).Kind);
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(Cancellation);
            Assert.True(response.StatusCode == status, $"{response.StatusCode}: {text}");
            return JsonNode.Parse(text)!;
        }
    }
}
