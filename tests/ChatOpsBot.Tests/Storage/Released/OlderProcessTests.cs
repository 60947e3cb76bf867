using System.Reflection;
using System.Text.RegularExpressions;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace ChatOpsBot.Tests.Storage.Released;

/// <summary>While processes are upgraded one by one, an older one writes into tables that a newer one has migrated.</summary>
public sealed partial class OlderProcessTests
{
    public static TheoryData<string> Engines => ["Sqlite", "PostgreSql"];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_migration_since_the_first_release_leaves_an_older_process_its_tables(string engine)
    {
        using var context = Context(engine);
        var since = Migrations(context).SkipWhile(migration => NameOf(migration) != LastOfTheFirstRelease()).Skip(1).ToList();

        Assert.NotEmpty(since);
        Assert.Empty(since.SelectMany(Unsurvived));
    }

    [Fact]
    public void What_an_older_process_does_not_survive_in_a_table_it_knows_is_found()
    {
        MigrationOperation[] operations =
        [
            new AddColumnOperation { Table = "plans", Name = "colour", ClrType = typeof(string) },
            new CreateIndexOperation { Table = "plans", Name = "once", Columns = ["title"], IsUnique = true },
            new DropColumnOperation { Table = "plans", Name = "title" },
            new AlterColumnOperation { Table = "plans", Name = "title", ClrType = typeof(string) },
            new SqlOperation { Sql = "UPDATE plans SET title = ''" },
        ];
        var holdsOn = new CreateTableOperation
        {
            Name = "colours",
            ForeignKeys = { new AddForeignKeyOperation { Table = "colours", Columns = ["plan"], PrincipalTable = "plans", OnDelete = ReferentialAction.Restrict } },
        };

        Assert.DoesNotContain(operations.Append(holdsOn), operation => IsSurvived(operation, []));
        Assert.Equal([operations[0], operations[1]], operations.Where(operation => IsSurvived(operation, ["plans"])));
    }

    private static IEnumerable<string> Unsurvived(Migration migration)
    {
        var made = migration.UpOperations.OfType<CreateTableOperation>().Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        return migration.UpOperations.Where(operation => !IsSurvived(operation, made)).Select(operation => $"{NameOf(migration)}: {Named(operation)}");
    }

    /// <param name="made">Tables that the same migration makes, which an older process does not know.</param>
    private static bool IsSurvived(MigrationOperation operation, HashSet<string> made) => operation switch
    {
        CreateTableOperation table => table.ForeignKeys.All(key => made.Contains(key.PrincipalTable) || key.OnDelete is ReferentialAction.Cascade or ReferentialAction.SetNull),
        // It leaves the column out of its rows.
        AddColumnOperation column => made.Contains(column.Table) || column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null,
        // It may write what would be there twice.
        CreateIndexOperation index => made.Contains(index.Table) || !index.IsUnique,
        InsertDataOperation rows => made.Contains(rows.Table),
        _ => false,
    };

    private static string Named(MigrationOperation operation) => operation switch
    {
        AddColumnOperation column => $"AddColumn {column.Table}.{column.Name}",
        CreateIndexOperation index => $"CreateIndex {index.Name}",
        CreateTableOperation table => $"CreateTable {table.Name}",
        _ => operation.GetType().Name.Replace("Operation", "", StringComparison.Ordinal),
    };

    private static string LastOfTheFirstRelease()
    {
        var first = ReleasedStoreTests.Versions.Select(row => row.Data).OrderBy(Version.Parse).First();
        return Applied().Matches(File.ReadAllText(ReleasedStore.PostgresFile(first)))[^1].Groups["name"].Value;
    }

    /// <summary>The moment in front of it differs from engine to engine.</summary>
    private static string NameOf(Migration migration) => migration.GetType().GetCustomAttribute<MigrationAttribute>()!.Id.Split('_', 2)[1];

    private static IEnumerable<Migration> Migrations(DbContext context)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        return assembly.Migrations.OrderBy(migration => migration.Key, StringComparer.Ordinal).Select(migration => assembly.CreateMigration(migration.Value, context.Database.ProviderName!));
    }

    private static BotDbContext Context(string engine) => engine is "Sqlite" ? new DesignTimeSqlite().CreateDbContext([]) : new DesignTimePostgres().CreateDbContext([]);

    [GeneratedRegex("INSERT INTO public\\.\"__EFMigrationsHistory\" VALUES \\('[0-9]+_(?<name>\\w+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Applied();
}
