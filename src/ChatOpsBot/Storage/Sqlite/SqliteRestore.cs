using System.Globalization;
using ChatOpsBot.Outbox;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage.Sqlite;

/// <summary>
/// Puts a copy in the store's place. Everything is done to a copy of the copy beside the store; the store itself is replaced by
/// one move at the end, and is kept.
/// </summary>
internal static class SqliteRestore
{
    /// <param name="store">The path of the store; it need not be there.</param>
    internal static async Task<RestoreOutcome> RunAsync(string store, string file, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!File.Exists(file)) return new RestoreOutcome.NotUsable("there is no such file");
        if (!StoreFile.IsFree(store)) return new RestoreOutcome.InUse();

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(store))!);
        var beside = store + ".restoring";
        try
        {
            if (await TakeAsync(file, beside, cancellation) is { } why) return new RestoreOutcome.NotUsable(why);

            var contents = await PrepareAsync(beside, cancellation);
            // Asked again: a server may have been started meanwhile.
            if (!StoreFile.IsFree(store)) return new RestoreOutcome.InUse();

            var kept = Keep(store, now);
            File.Move(beside, store, overwrite: true);
            return new RestoreOutcome.Restored(contents, kept);
        }
        finally
        {
            foreach (var part in Parts(beside)) File.Delete(part);
        }
    }

    /// <summary>Copies the file and looks it over.</summary>
    /// <returns>Why it cannot be used; null when it can.</returns>
    private static async Task<string?> TakeAsync(string file, string beside, CancellationToken cancellation)
    {
        if (StoreFile.IsCutOff(file)) return "a part of it is missing";

        try
        {
            SqliteBackup.Copy(StoreFile.ConnectionString(file, SqliteOpenMode.ReadOnly), beside);
        }
        catch (IOException exception)
        {
            return exception.Message;
        }

        return await StoreFile.WhyNotAsync(beside, cancellation);
    }

    /// <summary>Brings the tables up to date, and marks what waited to be sent: it may have been sent after the copy was made, and is looked up where that can be done.</summary>
    private static async Task<StoreContents> PrepareAsync(string path, CancellationToken cancellation)
    {
        await using var database = StoreFile.Open(path);
        await database.MigrateAsync(cancellation);
        await database.Outbox.Where(entry => entry.State == OutboxState.Waiting).ExecuteUpdateAsync(
            lay => lay.SetProperty(entry => entry.MayBePosted, true), cancellation);
        return await StoreContents.OfAsync(database, cancellation);
    }

    /// <summary>Copies the store, so that there is one at its place at every instant; a log beside it belongs to it and to nothing else.</summary>
    private static string? Keep(string store, DateTimeOffset now)
    {
        if (!File.Exists(store)) return null;

        var kept = $"{store}.replaced-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        foreach (var (part, copy) in Parts(store).Zip(Parts(kept)).Where(pair => File.Exists(pair.First))) File.Copy(part, copy, overwrite: true);
        foreach (var log in Parts(store).Skip(1)) File.Delete(log);
        return kept;
    }

    /// <summary>A store's file, its log, and what indexes the log.</summary>
    private static string[] Parts(string path) => [path, path + "-wal", path + "-shm"];
}
