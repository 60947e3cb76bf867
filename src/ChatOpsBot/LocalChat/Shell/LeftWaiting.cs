using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>Whether what a command owes to people elsewhere waits for a bot that is not there: a command line sends nothing itself.</summary>
internal static class LeftWaiting
{
    /// <param name="since">When the command began, UTC.</param>
    /// <returns>What to do about it; null when nothing waits, or a bot on this machine sends it.</returns>
    internal static async Task<string?> FindAsync(IServiceProvider services, DateTimeOffset since, Language language, CancellationToken cancellation)
    {
        await using var database = await services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(cancellation);
        var waiting = await database.Outbox.Where(row => row.CreatedAt >= since && row.State == OutboxState.Waiting && row.Platform != WorkspaceKey.Local.Platform)
            .Select(row => row.Platform).ToListAsync(cancellation);
        if (waiting.Count == 0) return null;

        var address = Hosting.OwnAddress(services.GetRequiredService<IConfiguration>());
        if (await HealthCommand.AskAsync(address, cancellation) is not null) return null;

        var (count, platforms) = (waiting.Count, string.Join(", ", waiting.Distinct().Order(StringComparer.Ordinal)));
        return language.In(
            $"{count} message(s) pour {platforms} attendent que le bot les envoie, et personne ne répond à {address} : démarrez-le avec ses réglages de {platforms}, s’il ne tourne pas ailleurs.",
            $"{count} message(s) for {platforms} wait for the bot to send them, and nobody answers at {address}: start it with its settings of {platforms}, unless it runs elsewhere.");
    }
}
