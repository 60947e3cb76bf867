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
    /// <remarks>What a conversation waits for is found once for the conversation, not for each of its rows: a backlog of thousands is looked at every second.</remarks>
    private const string Sql = """
        SELECT * FROM (
            SELECT due.*,
                ROW_NUMBER() OVER (PARTITION BY due.platform, due.workspace, due.conversation, due.urgency ORDER BY due.sequence) AS place,
                ROW_NUMBER() OVER (PARTITION BY due.urgency, due.plan_platform, due.plan_workspace, due.plan_name ORDER BY due.sequence) AS turn
            FROM outbox due
            LEFT JOIN (
                SELECT platform, workspace, conversation, urgency, MIN(sequence) AS sequence
                FROM outbox
                WHERE next_at > {0} AND waits_for IS NULL AND (attempts > 0 OR leased_by IS NOT NULL OR paced)
                GROUP BY platform, workspace, conversation, urgency) AS held
                ON held.platform = due.platform AND held.workspace = due.workspace AND held.conversation = due.conversation AND held.urgency = due.urgency
            WHERE due.next_at <= {0} AND due.platform IN (PLATFORMS) AND (held.sequence IS NULL OR held.sequence > due.sequence)) AS waiting
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
