using System.Net;
using System.Net.Http.Headers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Slack.Installing;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack.Installing;

/// <summary>One bot for two workspaces, T1 and T2, whose people and channels have the same ids.</summary>
internal sealed class ManyTeams : IAsyncDisposable
{
    internal const string Name = "bot.example";

    /// <summary>In the plan of the first workspace, and of the second.</summary>
    internal const string Alpha = "Alpha";

    /// <inheritdoc cref="Alpha"/>
    internal const string Beta = "Beta";

    private readonly HttpClient _browser;

    private ManyTeams(SlackBot bot, FakeSlack second)
    {
        (Bot, First, Second) = (bot, bot.Slack, second);
        _browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = bot.Http.BaseAddress };
    }

    internal SlackBot Bot { get; }

    internal FakeSlack First { get; }

    internal FakeSlack Second { get; }

    /// <summary>What the browser holds from its last visit; null for nothing.</summary>
    internal string? Cookie { get; set; }

    internal static async Task<ManyTeams> BeginAsync(params IEnumerable<(string Key, string Value)> others)
    {
        var bot = await SlackBot.BeginAsync(
            admins: "slack:U1", publicUrl: $"https://{Name}",
            others: [("Slack:BotToken", ""), ("Slack:AppToken", ""), ("Slack:ClientId", FakeSlack.ClientId), ("Slack:ClientSecret", FakeSlack.ClientSecret), .. others]);
        return new ManyTeams(bot, await bot.Slack.NeighbourAsync("T2"));
    }

    /// <summary>Each with a plan of the same name, in which the same ids stand for other things.</summary>
    internal static async Task<ManyTeams> WithPlansAsync(params IEnumerable<(string Key, string Value)> others)
    {
        var many = await BeginAsync(others);
        foreach (var (workspace, word) in many.Both)
        {
            await many.InstallAsync(workspace);
            await many.ImportAsync(workspace, $"# Essai\n\n## ACT-001 : Secret {word}\n\n- [ ] {word} step\n\n## ACT-002 : Other {word}\n\n- [ ] step\n\n## Escalade\n\n| Niveau | Type de problème | Contact | Délai de réponse |\n|---|---|---|---|\n| N1 | Blocage technique | Karim {word} | 4h |\n");
        }

        return many;
    }

    internal (FakeSlack Workspace, string Word)[] Both => [(First, Alpha), (Second, Beta)];

    internal static PlanKey PlanOf(FakeSlack workspace) => new(Of(workspace), "essai");

    internal static WorkspaceKey Of(FakeSlack workspace) => new("slack", workspace.TeamId);

    internal Task<HttpResponseMessage> VisitAsync(string path) => VisitAsync(HttpMethod.Get, path);

    /// <param name="knows">The tag of what the browser has already; null for nothing.</param>
    internal async Task<HttpResponseMessage> VisitAsync(HttpMethod method, string path, EntityTagHeaderValue? knows = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Host = Name;
        request.Headers.Add("Origin", $"https://{Name}");
        if (knows is not null) request.Headers.IfNoneMatch.Add(knows);
        if (Cookie is not null) request.Headers.Add("Cookie", Cookie);
        var response = await _browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set)) Cookie = set.Single().Split(';')[0] is var pair && pair.EndsWith('=') ? null : pair;
        return response;
    }

    /// <summary>Where Slack is asked for an agreement.</summary>
    internal async Task<Uri> AskAsync()
    {
        using var response = await VisitAsync("/slack/install");
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        return response.Headers.Location!;
    }

    /// <summary>Somebody follows their link, and presses the button.</summary>
    internal async Task SignInAsync(AccountId account)
    {
        Cookie = null;
        var link = new Uri(Bot.Services.GetRequiredService<SignInLinks>().Write(account, Standing.Member, Bot.Clock.GetUtcNow()));
        using var request = new HttpRequestMessage(HttpMethod.Post, link.PathAndQuery);
        request.Headers.Host = Name;
        request.Headers.Add("Origin", $"https://{Name}");
        using var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);
        Cookie = response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    /// <returns>The status of the page at the end, and what it says.</returns>
    internal async Task<(HttpStatusCode Status, string Page)> ComeBackAsync(Uri back)
    {
        using var response = await VisitAsync(back.PathAndQuery);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    internal async Task InstallAsync(FakeSlack workspace, string user = "U1")
    {
        var (status, page) = await ComeBackAsync(First.Agrees(await AskAsync(), user, workspace));
        Assert.True(status is HttpStatusCode.OK, page);
        await Bot.AfterAsync();
    }

    /// <summary>Somebody of a workspace writes, and everything that follows is done.</summary>
    internal Task<FakeMessage> SaysAsync(FakeSlack workspace, string place, string user, string text)
    {
        Bot.Slack = workspace;
        return Bot.SaysAsync(place, user, text);
    }

    /// <summary>The admin of a workspace drops a plan, and imports it.</summary>
    internal async Task ImportAsync(FakeSlack workspace, string plan)
    {
        Bot.Slack = workspace;
        (await Bot.EventAsync(workspace.Drops("U1", "plan.md", plan))).EnsureSuccessStatusCode();
        await Bot.AfterAsync();
        await Bot.PressAsync("U1", "U1", workspace.In("U1").Messages.Last(message => message.Buttons.Contains("Import")), "Import");
        workspace.In("U1").ShouldShow("Plan imported");
    }

    /// <summary>What the bot has to say by itself.</summary>
    /// <param name="after">When it falls due; null for at once.</param>
    internal async Task OweAsync(FakeSlack workspace, string place, string said, TimeSpan? after = null)
    {
        var now = Bot.Clock.GetUtcNow();
        var owed = new Owed(new ConversationKey(Of(workspace), place), said)
        {
            Message = BotMessage.Answer(Language.English, said, new MessageBlock.Paragraph(said)),
            At = now + after,
        };
        await Bot.Services.GetRequiredService<UnitsOfWork>().RunAsync((session, _) =>
        {
            Bot.Services.GetRequiredService<OutboxDispatcher>().Owe(session, owed, now);
            return Task.FromResult(true);
        });
        await Bot.QuietAsync();
    }

    /// <summary>What is or was owed to a workspace, by its intent.</summary>
    internal async Task<Dictionary<string, OutboxEntry>> OwedAsync(FakeSlack workspace)
    {
        await using var database = await Bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await database.Outbox.In(Of(workspace)).AsNoTracking().ToDictionaryAsync(row => row.Intent, TestContext.Current.CancellationToken);
    }

    internal async Task<Installation?> StoredAsync(FakeSlack workspace)
    {
        await using var database = await Bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await database.Installations.In(Of(workspace)).AsNoTracking().SingleOrDefaultAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        Assert.Empty(Second.Broken);
        await Bot.DisposeAsync();
    }
}
