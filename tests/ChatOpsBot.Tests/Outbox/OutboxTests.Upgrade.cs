using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ChatOpsBot.Tests.Outbox;

public abstract partial class OutboxTests
{
    [Fact]
    public async Task What_an_earlier_version_owed_is_sent_as_an_answer_and_keeps_the_instant_of_what_it_sent()
    {
        var database = await NewDatabaseAsync();
        await using (var store = await TestStore.OpenAsync(Provider, database))
        {
            await using var context = await store.ContextAsync();
            await context.GetService<IMigrator>().MigrateAsync("News", Cancellation);
            await context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO outbox (platform, workspace, conversation, intent, message, created_at, state, attempts, next_at, sent_at) VALUES
                    ('test', 'T1', 'C1', 'sent', '', '2026-12-01 09:00:00', 'Sent', 0, NULL, '2026-12-01 09:00:01'),
                    ('test', 'T1', 'C1', 'dead', '', '2026-12-01 09:00:00', 'Dead', 1, NULL, NULL),
                    ('test', 'T1', 'C1', 'waiting', '{{"Kind":"Answer","Language":"English","Summary":"Said at last","Blocks":[],"About":[]}}', '2026-12-01 09:00:00', 'Waiting', 0, '2026-12-01 09:00:00', NULL)
                """,
                Cancellation);
        }

        await using var upgraded = await OpenAsync(database);
        await upgraded.QuietAsync();

        Assert.Equal(["Said at last"], Said);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 9, 0, 1, TimeSpan.Zero), (await RowAsync(upgraded, "sent")).EndedAt);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero), (await RowAsync(upgraded, "dead")).EndedAt);
        Assert.Equal((Urgency.Normal, OutboxState.Sent), ((await RowAsync(upgraded, "waiting")).Urgency, (await RowAsync(upgraded, "waiting")).State));
    }
}
