using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage;

/// <summary>Whether an exception means that the store cannot be reached or written at present.</summary>
internal static class StoreTrouble
{
    internal static bool Is(Exception exception) => Bare(exception) is DbException or DbUpdateException;

    /// <summary>What may pass by itself, as a database that restarts, the provider of PostgreSQL wraps into an <see cref="InvalidOperationException"/>.</summary>
    internal static Exception Bare(Exception exception) => exception is InvalidOperationException { InnerException: { } inner } ? Bare(inner) : exception;
}
