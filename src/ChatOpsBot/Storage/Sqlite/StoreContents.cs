using System.Globalization;
using ChatOpsBot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage.Sqlite;

/// <summary>What is in a store, for whoever is about to rely on it or to replace it.</summary>
/// <param name="Schema">The migration its tables are at.</param>
/// <param name="Waiting">Messages that are owed and not sent.</param>
/// <param name="LastChange">UTC; null where nothing was ever changed.</param>
internal sealed record StoreContents(string Schema, int Plans, int Actions, int People, int Running, int Waiting, DateTimeOffset? LastChange)
{
    /// <param name="database">With tables that are up to date.</param>
    internal static async Task<StoreContents> OfAsync(SqliteBotDbContext database, CancellationToken cancellation) => new(
        SqliteSchema.Newest,
        await database.Plans.CountAsync(cancellation),
        await database.Actions.CountAsync(cancellation),
        await database.People.CountAsync(cancellation),
        await database.Escalations.CountAsync(escalation => escalation.EndedAt == null, cancellation),
        await database.Outbox.CountAsync(entry => entry.State == OutboxState.Waiting, cancellation),
        await database.Journal.Select(entry => (DateTimeOffset?)entry.At).MaxAsync(cancellation));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"plans: {Plans}, actions: {Actions}, people: {People}, escalations not ended: {Running}, messages waiting: {Waiting}, last change: {LastChange?.ToString("u", CultureInfo.InvariantCulture) ?? "never"}, schema: {Schema}");
}
