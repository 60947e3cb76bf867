using System.Globalization;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Operations;

/// <summary>Keeps a copy of each of the last days beside the store. A store that is a server's is backed up there.</summary>
internal sealed partial class BackupJob(IStore store, IOptions<OperationsOptions> options, ILogger<BackupJob> log)
{
    /// <summary>A bell that rings twice, or at a start, makes no second copy of the same night.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(20);

    private const string Prefix = "chatopsbot-";

    private const string Stamp = "yyyyMMdd-HHmmss";

    /// <returns>The file that was written; null when there was nothing to do.</returns>
    internal async Task<string?> RunAsync(DateTimeOffset now)
    {
        var folder = options.Value.BackupFolder;
        if (folder.Length == 0 || store is not SqliteStore sqlite) return null;

        var path = Folder(sqlite.Description, folder);
        var before = Copies(path);
        if (before.Count > 0 && MadeAt(before[^1]) > now - Fresh) return null;

        var file = Path.Combine(Directory.CreateDirectory(path).FullName, $"{Prefix}{now.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}.db");
        var contents = await Task.Run(() => SqliteBackup.WriteAsync(sqlite.ConnectionString, file, CancellationToken.None));
        foreach (var old in before.SkipLast(options.Value.BackupsKept - 1).Concat(Unproven(path, now))) File.Delete(old);
        Log.Written(log, file, contents!);
        return file;
    }

    /// <param name="folder">As the setting of this name.</param>
    internal static string Folder(string store, string folder) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store)) ?? "", folder);

    /// <summary>The copies of a folder, oldest first.</summary>
    internal static List<string> Copies(string folder) => Directory.Exists(folder) ? [.. Directory.GetFiles(folder, $"{Prefix}*.db").Order(StringComparer.Ordinal)] : [];

    /// <summary>What processes left that were killed while they copied; another one may be copying now, and somebody by hand.</summary>
    private static IEnumerable<string> Unproven(string folder, DateTimeOffset now) =>
        from part in Directory.GetFiles(folder, $"{Prefix}*{SqliteBackup.Unproven}*")
        let name = Path.GetFileName(part)
        where MadeAt(name[..name.IndexOf(SqliteBackup.Unproven, StringComparison.Ordinal)]) < now - Fresh
        select part;

    /// <summary>As its name says; null for another name: it was made in no night.</summary>
    internal static DateTimeOffset? MadeAt(string copy) =>
        DateTimeOffset.TryParseExact(Path.GetFileNameWithoutExtension(copy)[Prefix.Length..], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The store was copied to {File}, and the copy was opened: {Contents}.")]
        internal static partial void Written(ILogger logger, string file, StoreContents contents);
    }
}
