using System.Net;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Tests.Web.Access;
using ChatOpsBot.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Webhooks;

/// <summary>Addresses, secrets and signatures of endpoints, and what is kept of them.</summary>
public sealed class WebhookTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-webhook-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private (string, string)[] Settings => [("Storage:ConnectionString", $"Data Source={Path.Combine(_folder.FullName, "plans.db")}"), ("Web:PublicUrl", "")];

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The example that the convention itself gives.</summary>
    [Fact]
    public void A_signature_is_that_of_the_convention() => Assert.Equal(
        "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=",
        WebhookSecrets.Sign("whsec_plJ3nmyCDGBKInavdOK15jsl", "msg_loFOjxBNrRLzqYUf", 1731705121, """{"event_type":"ping","data":{"success":true}}"""));

    [Theory]
    [InlineData("https://ci.example/hook?key=1", true)]
    [InlineData("https://10.0.0.7:8443/hook", true)]
    [InlineData("http://localhost:8080/hook", true)]
    [InlineData("http://127.0.0.1/hook", true)]
    [InlineData("http://[::1]/hook", true)]
    [InlineData("http://ci.example/hook", false)]
    [InlineData("http://10.0.0.7/hook", false)]
    [InlineData("http://169.254.169.254/latest/meta-data", false)]
    [InlineData("http://localhost.example/hook", false)]
    [InlineData("https://user:secret-example@ci.example/hook", false)]
    [InlineData("https://ci.example/hook#part", false)]
    [InlineData("ftp://ci.example/hook", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/hook", false)]
    public void An_address_is_encrypted_or_within_this_machine(string written, bool isOne) => Assert.Equal(isOne, WebhookAddress.Read(written) is not null);

    [Fact]
    public async Task A_secret_is_kept_sealed_and_is_read_by_the_next_process_of_a_bot_that_is_not_published()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        string secret;
        await using (var first = PublicBot.Begin(Settings))
        {
            Assert.Equal(0, await KeysAsync(first));
            secret = await AddAsync(first, receiver.Url());
            await using var database = await ContextAsync(first);
            Assert.DoesNotContain(secret["whsec_".Length..], (await database.Webhooks.SingleAsync(Cancellation)).Secret, StringComparison.Ordinal);
        }

        await using var next = PublicBot.Begin(Settings);
        await SayAsync(next, "note ACT-002 seen");

        Assert.True(receiver.Told.Single().IsSignedWith(secret));
        Assert.Equal(1, await KeysAsync(next));
    }

    [Fact]
    public async Task No_secret_no_address_and_nothing_that_was_written_is_in_any_line_of_the_log()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var bot = PublicBot.Begin(Settings);
        var log = TraceLog.Of(bot.Services);
        var secret = await AddAsync(bot, receiver.Url("/hook-with-a-key-7319"));
        receiver.Answers(HttpStatusCode.InternalServerError);
        receiver.Does(context => { context.Abort(); return Task.CompletedTask; });
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (attempt == 0) await SayAsync(bot, "note ACT-002 quincaillerie-7319");
            bot.Clock.Advance(TimeSpan.FromMinutes(5));
            await bot.Services.GetRequiredService<FullTurn>().StepAsync();
            await bot.Services.GetRequiredService<ChatOpsBot.Outbox.OutboxDispatcher>().IdleAsync();
        }

        Assert.Equal(3, receiver.Told.Count);
        log.HasNothingOf(secret, "hook-with-a-key-7319", "quincaillerie-7319", receiver.Told[2].Signature);
    }

    [Fact]
    public async Task Endpoints_are_named_once_listed_removed_and_no_more_than_leave_places_for_people()
    {
        await using var bot = PublicBot.Begin(Settings);
        var endpoints = bot.Services.GetRequiredService<WebhookEndpoints>();
        await AddAsync(bot, "https://ci.example/hook");
        var plan = (await bot.Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, Cancellation))!.Key;

        Assert.StartsWith("There is a webhook ci already.", (await endpoints.AddAsync("ci", "https://ci.example/hook", plan, Language.English)).Summary, StringComparison.Ordinal);
        Assert.Contains("is no name", (await endpoints.AddAsync("c i", "https://ci.example/hook", plan, Language.English)).Summary, StringComparison.Ordinal);
        Assert.Contains("begins with https://", (await endpoints.AddAsync("other", "http://ci.example/hook", plan, Language.English)).Summary, StringComparison.Ordinal);
        var listed = (await endpoints.ListAsync(Language.English, Cancellation)).Blocks.OfType<MessageBlock.Facts>().Single().Items.Single();
        Assert.Equal(("ci", $"{plan.Plan}, https://ci.example/hook, 2026-12-02"), (listed.Label, listed.Value.ToString()));
        for (var more = 1; more < WebhookEndpoints.Most; more++) Assert.Equal(MessageKind.Answer, (await endpoints.AddAsync($"n{more}", "https://ci.example/hook", plan, Language.English)).Kind);
        Assert.StartsWith("16 webhooks are the most", (await endpoints.AddAsync("last", "https://ci.example/hook", plan, Language.English)).Summary, StringComparison.Ordinal);
        Assert.Equal("n1 is told nothing any more.", (await endpoints.RemoveAsync("n1", Language.English)).Summary);
        Assert.StartsWith("No webhook n1:", (await endpoints.RemoveAsync("n1", Language.English)).Summary, StringComparison.Ordinal);
    }

    private static async Task<string> AddAsync(PublicBot bot, string url)
    {
        var plan = await bot.Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, Cancellation);
        var added = await bot.Services.GetRequiredService<WebhookEndpoints>().AddAsync("ci", url, plan!.Key, Language.English);
        return added.Blocks.OfType<MessageBlock.Paragraph>().Single().Text.Runs.OfType<TextRun.Code>().Single().Value;
    }

    private static async Task SayAsync(PublicBot bot, string text)
    {
        var said = await bot.Services.GetRequiredService<MessageRouter>().AnswerAsync(new InboundMessage(WorkspaceKey.Local, text, "Karim Benali", Language.English, Profile: null) { Conversation = "page" }, Cancellation);
        Assert.Equal(MessageKind.Answer, said.Kind);
        await bot.Services.GetRequiredService<FullTurn>().StepAsync();
        await bot.Services.GetRequiredService<ChatOpsBot.Outbox.OutboxDispatcher>().IdleAsync();
    }

    private static Task<BotDbContext> ContextAsync(PublicBot bot) => bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);

    private static async Task<int> KeysAsync(PublicBot bot)
    {
        await using var database = await ContextAsync(bot);
        return await database.ProtectionKeys.CountAsync(Cancellation);
    }
}
