using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage;

/// <summary>Whether an exception means that the store cannot be reached or written at present.</summary>
internal static class StoreTrouble
{
    /// <remarks>What may pass by itself, as a database that restarts, the provider of PostgreSQL wraps into an <see cref="InvalidOperationException"/>.</remarks>
    internal static bool Is(Exception exception) =>
        exception is DbException or DbUpdateException || exception is InvalidOperationException { InnerException: { } inner } && Is(inner);
}
