using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage;

/// <summary>Whether anything waits for this instant: one question to the indexes of what waits, many times a minute, for the price of none.</summary>
internal sealed class DueLook(IDbContextFactory<BotDbContext> contexts)
{
    internal const string Sql = """
        SELECT CASE WHEN EXISTS (SELECT 1 FROM inbox WHERE next_at <= @now)
            OR EXISTS (SELECT 1 FROM outbox WHERE next_at <= @now)
            OR EXISTS (SELECT 1 FROM outbox WHERE another_way_at <= @now)
            OR EXISTS (SELECT 1 FROM escalations WHERE next_at <= @now)
            OR EXISTS (SELECT 1 FROM plan_timers WHERE next_at <= @now)
            OR EXISTS (SELECT 1 FROM news_timers WHERE next_at <= @now) THEN 1 ELSE 0 END
        """;

    /// <param name="now">UTC.</param>
    internal async Task<bool> IsAnythingDueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.OpenConnectionAsync(cancellation);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = Sql;
        command.Parameters.Add(Now(command, now));
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture) == 1;
    }

    internal static DbParameter Now(DbCommand command, DateTimeOffset now)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@now";
        parameter.Value = Conversions.Kept(now).UtcDateTime;
        return parameter;
    }
}
