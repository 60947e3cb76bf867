using System.ComponentModel.DataAnnotations;

namespace ChatOpsBot.Storage;

/// <summary>Where plans are kept.</summary>
internal sealed class StorageOptions
{
    internal const string Section = "Storage";

    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    [Required(AllowEmptyStrings = false, ErrorMessage = "Storage:ConnectionString is empty: set it, for example to 'Data Source=chatopsbot.db'.")]
    public string ConnectionString { get; set; } = "Data Source=chatopsbot.db";
}

internal enum StorageProvider
{
    /// <summary>A file on this machine, for one machine.</summary>
    Sqlite,

    /// <summary>A server, for any number of identical processes.</summary>
    PostgreSql,
}
