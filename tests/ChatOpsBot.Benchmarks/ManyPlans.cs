using System.Globalization;
using System.Text;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatOpsBot.Benchmarks;

/// <summary>Plans of a hundred actions, a hundred to a workspace, each with a channel: one is imported, the others are its rows under other keys.</summary>
internal static class ManyPlans
{
    internal const int OfOneWorkspace = 100;

    private const int Actions = 100;

    internal static string Workspace(int plan) => $"T{plan / OfOneWorkspace}";

    internal static string Channel(int plan) => $"C{plan}";

    internal static async Task FillAsync(OpenStore store, int plans)
    {
        await store.ImportAsync(Document());
        await using var database = await store.ContextAsync();
        database.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        // In no order: what a row hangs below may come after it.
        await database.Database.OpenConnectionAsync();
        await database.Database.ExecuteSqlRawAsync("SET session_replication_role = replica");
        foreach (var type in database.Model.GetEntityTypes().Where(IsOfPlan)) await CopyAsync(database, type, plans);
        await database.Database.ExecuteSqlRawAsync("SET session_replication_role = origin");
        await database.Database.ExecuteSqlAsync($"DELETE FROM plans WHERE platform = 'local'");
        await database.Database.ExecuteSqlAsync($"DELETE FROM plan_timers WHERE platform = 'local'");
        await database.Database.ExecuteSqlAsync($"UPDATE plan_timers SET next_at = now() + interval '1 day', seen = now()");
        await database.Database.ExecuteSqlAsync($"""
            INSERT INTO bindings (platform, workspace, conversation, plan_platform, plan_workspace, plan_name)
            SELECT 'slack', 'T' || n / {OfOneWorkspace}, 'C' || n, 'slack', 'T' || n / {OfOneWorkspace}, 'plan-' || n FROM generate_series(0, {plans - 1}) n
            """);
        await database.Database.ExecuteSqlAsync($"INSERT INTO plan_settings (platform, workspace, plan_name, key, value) SELECT platform, workspace, name, 'Reminders', 'on' FROM plans");
        await database.Database.ExecuteSqlAsync($"UPDATE directory SET version = 2");
        await database.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    /// <summary>The calendars of so many plans ring now.</summary>
    internal static async Task MakeDueAsync(OpenStore store, int plans)
    {
        await using var database = await store.ContextAsync();
        await database.Database.ExecuteSqlAsync($"""
            UPDATE plan_timers SET next_at = now() - interval '1 second' WHERE kind = 'Agenda' AND (workspace, plan_name) IN
                (SELECT 'T' || n / {OfOneWorkspace}, 'plan-' || n FROM generate_series(0, {plans - 1}) n)
            """);
    }

    /// <summary>The plan, its timers, and what hangs below it.</summary>
    private static bool IsOfPlan(IEntityType type) => type.GetTableName() is "plans" or "plan_timers" || type.FindPrimaryKey()?.Properties.Any(property => property.Name == "Plan") == true;

    private static async Task CopyAsync(BotDbContext database, IEntityType type, int plans)
    {
        var columns = type.GetProperties().Select(property => property.GetColumnName()).ToList();
        var name = type.GetTableName() switch { "plans" => "name", "plan_timers" => "plan_name", _ => type.FindProperty("Plan")!.GetColumnName() };
        var values = columns.Select(column => column switch
        {
            "platform" => $"'{OpenStore.Slack}'",
            "workspace" => $"'T' || n / {OfOneWorkspace}",
            _ when column == name => "'plan-' || n",
            _ => column,
        });
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"INSERT INTO {type.GetTableName()} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {type.GetTableName()}, generate_series(0, {plans - 1}) n WHERE platform = 'local'");
        await database.Database.ExecuteSqlRawAsync(sql);
    }

    private static byte[] Document()
    {
        var text = new StringBuilder("# Plan\n");
        for (var number = 1; number <= Actions; number++)
            text.Append(CultureInfo.InvariantCulture, $"""

                ## ACT-{number:000}: Move part {number} to its new place

                | Attribute | Value |
                |---|---|
                | Priority | P{number % 4} |
                | Owner | Owner {number % 20} |
                | Due date | J+{30 + number % 90} |

                - [x] Say who needs part {number}
                - [ ] Copy what it holds

                """);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
