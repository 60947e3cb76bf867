using System.Globalization;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Operations;

/// <summary>Keeps a copy of each of the last days beside the store. A store that is a server's is backed up there.</summary>
internal sealed partial class BackupJob(IStore store, IOptions<OperationsOptions> options, ILogger<BackupJob> log)
{
    /// <summary>Copies that are kept, a day each.</summary>
    private const int Kept = 7;

    /// <summary>A bell that rings twice, or at a start, makes no second copy of the same night.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(20);

    private const string Prefix = "chatopsbot-";

    /// <returns>The file that was written; null when there was nothing to do.</returns>
    internal string? Run(DateTimeOffset now)
    {
        var folder = options.Value.BackupFolder;
        if (folder.Length == 0 || store is not SqliteStore sqlite) return null;

        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(sqlite.Description)) ?? "", folder);
        var before = Directory.Exists(path) ? Directory.GetFiles(path, $"{Prefix}*.db").Order(StringComparer.Ordinal).ToList() : [];
        var name = $"{Prefix}{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.db";
        if (before.Count > 0 && string.CompareOrdinal(Path.GetFileName(before[^1]), $"{Prefix}{(now - Fresh).UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.db") > 0) return null;

        var file = Path.Combine(Directory.CreateDirectory(path).FullName, name);
        SqliteBackup.Write(sqlite.ConnectionString, file);
        foreach (var old in before.SkipLast(Kept - 1)) File.Delete(old);
        Log.Written(log, file);
        return file;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The store was copied to {File}, and the copy was opened.")]
        internal static partial void Written(ILogger logger, string file);
    }
}
