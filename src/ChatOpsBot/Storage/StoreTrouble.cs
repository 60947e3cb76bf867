using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ChatOpsBot.Storage;

/// <summary>Whether an exception means that the store cannot be reached or written at present.</summary>
internal static class StoreTrouble
{
    internal static bool Is(Exception exception) => Bare(exception) is DbException or DbUpdateException;

    /// <summary>Whether that passes by itself: what the store refuses because of what was asked of it does not.</summary>
    internal static bool IsAway(Exception exception) => Bare(exception) switch
    {
        DbUpdateException { InnerException: { } inner } => IsAway(inner),
        SqliteException trouble => trouble.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_CANTOPEN,
        NpgsqlException trouble => trouble.IsTransient,
        _ => false,
    };

    /// <summary>What may pass by itself, as a database that restarts, the provider of PostgreSQL wraps into an <see cref="InvalidOperationException"/>.</summary>
    internal static Exception Bare(Exception exception) => exception is InvalidOperationException { InnerException: { } inner } ? Bare(inner) : exception;
}
