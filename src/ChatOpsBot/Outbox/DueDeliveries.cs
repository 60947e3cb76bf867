using System.Runtime.CompilerServices;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Outbox;

/// <summary>The rows that may be taken up next: due, and behind nothing of their conversation that has to wait.</summary>
internal static class DueDeliveries
{
    /// <summary>Rows of one look.</summary>
    internal const int Most = 200;

    /// <summary>Rows of one conversation at a look: what a platform does not take at once goes back, and is not carried to and fro.</summary>
    internal const int MostOfOne = 5;

    /// <summary>The most urgent first, plans in turn, so that the burst of one leaves places for the others.</summary>
    private const string Sql = """
        SELECT * FROM (
            SELECT due.*,
                ROW_NUMBER() OVER (PARTITION BY due.platform, due.workspace, due.conversation, due.urgency ORDER BY due.sequence) AS place,
                ROW_NUMBER() OVER (PARTITION BY due.urgency, due.plan_platform, due.plan_workspace, due.plan_name ORDER BY due.sequence) AS turn
            FROM outbox due
            WHERE due.next_at <= {0} AND due.platform IN (PLATFORMS) AND NOT EXISTS (
                SELECT 1 FROM outbox earlier
                WHERE earlier.next_at > {0} AND earlier.waits_for IS NULL
                    AND (earlier.attempts > 0 OR earlier.leased_by IS NOT NULL OR earlier.paced)
                    AND earlier.platform = due.platform AND earlier.workspace = due.workspace AND earlier.conversation = due.conversation
                    AND earlier.urgency = due.urgency AND earlier.sequence < due.sequence)) AS waiting
        WHERE place <= {1} ORDER BY urgency, turn, sequence LIMIT {2}
        """;

    /// <param name="platforms">Those that can be posted on.</param>
    internal static IQueryable<OutboxEntry> At(BotDbContext database, IReadOnlyCollection<string> platforms, DateTimeOffset now)
    {
        object[] values = [Conversions.Kept(now).UtcDateTime, MostOfOne, Most, .. platforms];
        var places = platforms.Count == 0 ? "NULL" : string.Join(", ", Enumerable.Range(3, platforms.Count).Select(number => $"{{{number}}}"));
        return database.Outbox.FromSql(FormattableStringFactory.Create(Sql.Replace("PLATFORMS", places, StringComparison.Ordinal), values));
    }
}
