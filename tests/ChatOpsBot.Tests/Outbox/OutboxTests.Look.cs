using System.Diagnostics.CodeAnalysis;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Outbox;

public abstract partial class OutboxTests
{
    /// <summary>Time says little on a busy machine; what a look reads says all.</summary>
    [Fact]
    [SuppressMessage("Security", "CA2100", Justification = "The statement is the product's own.")]
    public async Task A_look_reads_what_waits_and_not_what_was_finished()
    {
        await using var store = await OpenAsync();
        await using var context = await store.ContextAsync();
        await context.Database.OpenConnectionAsync(Cancellation);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        var isPostgres = Provider == "PostgreSql";
        if (isPostgres)
        {
            // On empty tables it would read them whole.
            command.CommandText = "SET enable_seqscan = off; SET enable_bitmapscan = off";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        command.CommandText = (isPostgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + DueLook.Sql;
        command.Parameters.Add(DueLook.Now(command, store.Now));
        var plan = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(Cancellation))
            while (await reader.ReadAsync(Cancellation)) plan.Add($"{reader[reader.FieldCount - 1]}");

        foreach (var index in new[] { "ix_inbox_next_at", "ix_outbox_next_at", "ix_outbox_another_way_at" })
            Assert.Contains(plan, line => line.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.StartsWith("SCAN outbox", StringComparison.Ordinal) || line.Contains("Seq Scan", StringComparison.Ordinal));
    }
}
