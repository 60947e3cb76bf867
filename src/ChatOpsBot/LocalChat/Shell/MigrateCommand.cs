using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Moving;
using ChatOpsBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>migrate --to CONNECTION</c>: moves the store into PostgreSQL, and reads both again before it says so.</summary>
internal static class MigrateCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var to = new Option<string>("--to") { Required = true, Description = "The connection string of an empty PostgreSQL database: Host=…;Database=…;Username=…;Password=…" };
        var command = new Command("migrate", "Move the SQLite store into an empty PostgreSQL database; the bot has to be stopped, and the store stays.") { to };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var app = build([.. settings, Terminal.Quiet]);
            if (app.Services.GetRequiredService<IStore>() is not SqliteStore store) return Terminal.Fail("The plans are kept in PostgreSQL already: Storage:Provider says so.");
            if (!File.Exists(store.Description)) return Terminal.Fail($"There is no store at {store.Description}: check Storage:ConnectionString.");
            if (!StoreFile.IsFree(store.Description)) return Terminal.Fail($"{store.Description} is in use: stop the bot first. Nothing was moved.");

            await app.Services.GetRequiredService<StoreStart>().RunAsync(cancellation);
            await using var from = await app.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(cancellation);
            return await MoveAsync(from, parsed.GetRequiredValue(to), cancellation);
        });
        return command;
    }

    private static async Task<int> MoveAsync(BotDbContext from, string to, CancellationToken cancellation)
    {
        if (WhyNoAddress(to) is { } wrong) return Terminal.Fail($"--to is no connection string of PostgreSQL: {wrong} Write it as Host=…;Database=…;Username=…;Password=… Nothing was moved.");

        try
        {
            await using var target = StoreMove.Open(to);
            return await StoreMove.RunAsync(from, target, cancellation) switch
            {
                MoveOutcome.Compared compared => Say(compared),
                MoveOutcome.NotEmpty full => Terminal.Fail($"The database is not empty: there are rows in {full.Table}. Nothing was moved."),
                MoveOutcome.Unconfirmed lost => Terminal.Fail(
                    $"PostgreSQL was lost at the very end: {lost.Why} Whether it kept everything or nothing is not known. Say migrate again: a database that is told as not empty has everything."),
                _ => throw new UnreachableException(),
            };
        }
        catch (Exception exception) when (StoreTrouble.Bare(exception) is NpgsqlException trouble)
        {
            return Terminal.Fail(trouble is PostgresException refusal
                ? $"PostgreSQL refuses: {refusal.Message} Check the user, the password and the database that --to says, and the user's rights there. Nothing was moved."
                : $"PostgreSQL does not answer: {trouble.Message} Check what --to says. Nothing was moved.");
        }
    }

    private static string? WhyNoAddress(string to)
    {
        try
        {
            using var read = NpgsqlDataSource.Create(to);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private static int Say(MoveOutcome.Compared compared)
    {
        Console.Out.WriteLine($"{"table",-22}{"SQLite",10}{"PostgreSQL",12}  contents");
        foreach (var table in compared.Tables)
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{table.Table,-22}{table.From.Rows,10}{table.To.Rows,12}  {(table.From == table.To ? $"same {table.To.Hash:x32}"[..13] : "DIFFERENT")}"));
        }

        if (!compared.IsMoved) return Terminal.Fail("Both sides are not the same: nothing was kept in PostgreSQL, and the store is as it was. Please report it.");

        Console.Error.WriteLine("Moved. Start the bot with Storage__Provider=PostgreSql and this Storage__ConnectionString; keep the SQLite file until you trust it.");
        return 0;
    }
}
