using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Operations;
using ChatOpsBot.Storage;
using ChatOpsBot.Tests.Escalations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Operations;

public sealed class RetentionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-retention-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_history_of_a_plan_goes_so_many_days_after_it_was_closed_and_never_before()
    {
        await using var story = await Story.BeginAsync("Sqlite", $"Data Source={Path.Combine(_folder.FullName, "plans.db")}", "2026-12-07 10:00", on: false);
        await story.SaysAsync("Dora", "note ACT-001 seen");
        await story.SaysAsync("Dora", "archive ACT-001");
        var now = story.Store.Now;

        Assert.Equal((0, 1), (await CleanAsync(story, days: 0, now.AddDays(400)), await RefusalsAsync(story)));
        // The audit is about nobody's plan, and goes by its own age.
        Assert.Equal((3, 0), (await CleanAsync(story, days: 30, now.AddDays(400)), await RefusalsAsync(story)));
        Assert.NotEmpty(await LinesAsync(story));

        await story.SaysAsync(null, "yes plan close");
        Assert.Equal(0, await CleanAsync(story, days: 30, now.AddDays(29)));
        Assert.NotEqual(0, await CleanAsync(story, days: 30, now.AddDays(31)));
        Assert.Empty(await LinesAsync(story));
    }

    [Theory]
    [InlineData(1, 90, 0, "Retention:RawEvents is 1: set it to 2 days or more.")]
    [InlineData(7, 29, 0, "Retention:Messages is 29: set it to 30 days or more.")]
    [InlineData(7, 90, 7, "Retention:Journal is 7: set it to 30 days or more, or 0 for always.")]
    [InlineData(2, 30, 30, null)]
    public void What_would_be_too_short_for_what_still_runs_is_named_and_refused(int rawEvents, int messages, int journal, string? failure) => Assert.Equal(
        failure, new RetentionOptions.Validator().Validate(null, new RetentionOptions { RawEvents = rawEvents, Messages = messages, Journal = journal }).FailureMessage);

    private static Task<int> CleanAsync(Story story, int days, DateTimeOffset now) => new JournalCleaning(
        story.Store.Units, story.Store.Service<IDbContextFactory<BotDbContext>>(), Options.Create(new RetentionOptions { Journal = days })).CleanAsync(now);

    private static async Task<List<JournalEntry>> LinesAsync(Story story)
    {
        await using var database = await story.Store.ContextAsync();
        return await database.Journal.AsNoTracking().ToListAsync(Cancellation);
    }

    private static async Task<int> RefusalsAsync(Story story)
    {
        await using var database = await story.Store.ContextAsync();
        return await database.Audit.CountAsync(entry => entry.Outcome == AuditOutcome.Refused, Cancellation);
    }
}
