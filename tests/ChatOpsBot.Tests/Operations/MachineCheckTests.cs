using ChatOpsBot.Core.Messages;
using ChatOpsBot.Mail;
using ChatOpsBot.Operations;
using ChatOpsBot.Operations.Examination;
using ChatOpsBot.People;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Sqlite;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Storage;
using ChatOpsBot.Web;
using ChatOpsBot.Web.Access;
using ChatOpsBot.Webhooks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Operations;

public sealed class MachineCheckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-check-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "plans.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_in_place_is_a_fact_and_what_is_not_says_what_to_do()
    {
        await using var story = await Story.BeginAsync("Sqlite", $"Data Source={File}", "2026-12-07 10:00");
        await new BackupJob(story.Store.Service<IStore>(), Options.Create(new OperationsOptions()), Microsoft.Extensions.Logging.Abstractions.NullLogger<BackupJob>.Instance)
            .RunAsync(story.Store.Now.AddHours(-5));
        await story.SaysAsync(null, "link Architecte to nobody");

        var said = await ExamineAsync(story.Store, new OperationsOptions(), url: "");
        var unsafely = await ExamineAsync(story.Store, new OperationsOptions { HeartbeatUrl = "https://watcher.example/beat", BackupFolder = "elsewhere" }, url: "http://bot.example");

        Assert.Equal(MessageKind.Answer, said.Kind);
        Assert.Equal(File, Fact(said, "Store"));
        Assert.Equal("5 h ago", Fact(said, "Backup"));
        Assert.Equal("0", Fact(said, "Messages given up (7 days)"));
        Assert.Contains("Watcher: nobody. Set Operations:HeartbeatUrl", Notices(said), StringComparison.Ordinal);
        Assert.Equal(MessageKind.Refusal, unsafely.Kind);
        Assert.Contains("Web:PublicUrl: http://bot.example. Put a certificate before the bot", Notices(unsafely), StringComparison.Ordinal);
        Assert.Contains("Backup: none. Let the bot run at night", Notices(unsafely), StringComparison.Ordinal);
        Assert.Equal("Operations:HeartbeatUrl", Fact(unsafely, "Watcher"));
    }

    [Fact]
    public async Task A_store_with_a_damaged_page_says_so()
    {
        await using (var store = await TestStore.OpenAsync("Sqlite", $"Data Source={File}")) await store.FirstPlan.LoadAsync(Cancellation);
        SqliteConnection.ClearAllPools();
        Assert.True(StoreFile.IsFree(File));
        await using (var file = System.IO.File.OpenWrite(File))
        {
            file.Position = file.Length / 4096 / 2 * 4096;
            file.Write(new byte[4096]);
        }

        using var damaged = new SqliteStore(Options.Create(new StorageOptions { ConnectionString = $"Data Source={File}" }));
        var health = await damaged.ExamineAsync(Cancellation);

        Assert.NotNull(health.Damage);
        Assert.True(MachineMessages.Store(Language.English, File, health).IsLost);
    }

    [Theory]
    [InlineData(2_001, true)]
    [InlineData(-2_001, true)]
    [InlineData(-2_000, false)]
    public void A_clock_that_is_wrong_by_more_than_two_seconds_is_to_be_set(int milliseconds, bool isWrong) =>
        Assert.Equal(isWrong, MachineMessages.Drift(Language.English, TimeSpan.FromMilliseconds(milliseconds)).Mend is not null);

    [Theory]
    [InlineData(1_000, 64, 2_100, false, false)]
    [InlineData(1_000, 65, 3_000, false, true)]
    [InlineData(1_000, 64, 2_099, true, false)]
    public void A_disk_has_to_take_two_more_of_the_store_and_the_log_stays_short(long store, long log, long free, bool isShort, bool isLong)
    {
        const long Megabyte = 1_048_576;
        var space = new StoreSpace(store * Megabyte, log * Megabyte, free * Megabyte);

        Assert.Equal((isShort, isLong), (space.IsShort, space.IsLogLong));
    }

    private static Task<BotMessage> ExamineAsync(TestStore store, OperationsOptions operations, string url) => new MachineCheck(
        store.Service<IStore>(), store.Service<IDbContextFactory<BotDbContext>>(), store.Snapshots, store.Service<PeopleDirectory>(),
        new PublicSite(Options.Create(new WebOptions { PublicUrl = url })),
        Options.Create(operations), Options.Create(new RetentionOptions()), Options.Create(new SmtpOptions()), new WebhookCheck(store.Service<IDbContextFactory<BotDbContext>>()),
        new KeyCheck(store.Service<IDbContextFactory<BotDbContext>>(), Options.Create(new WebOptions())), store.Service<ReachCheck>(), store.Clock).ExamineAsync(Language.English, Cancellation);

    private static string Fact(BotMessage message, string label) =>
        message.Blocks.OfType<MessageBlock.Facts>().SelectMany(facts => facts.Items).Single(fact => fact.Label == label).Value.ToString();

    private static string Notices(BotMessage message) => string.Join('\n', message.Blocks.OfType<MessageBlock.Notice>().Select(notice => notice.Text));
}
