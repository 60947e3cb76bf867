using ChatOpsBot.Core.Messages;
using ChatOpsBot.Operations.Examination;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Webhooks;

/// <summary>Looks whether each endpoint takes what it is told.</summary>
internal sealed class WebhookCheck(IDbContextFactory<BotDbContext> contexts)
{
    internal async Task<IReadOnlyList<MachineLine>> LinesAsync(Language language, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var lines = new List<MachineLine>();
        foreach (var endpoint in await database.Webhooks.AsNoTracking().OrderBy(one => one.Name).ToListAsync(cancellation))
        {
            var rows = database.Outbox.AsNoTracking().Where(entry => entry.Platform == WebhookClient.Home.Platform && entry.Conversation == endpoint.Name);
            var failure = await rows.Where(entry => entry.Failure != null && entry.State != OutboxState.Withdrawn).OrderByDescending(entry => entry.Sequence).Select(entry => entry.Failure).FirstOrDefaultAsync(cancellation);
            lines.Add(WebhookMessages.Examined(language, endpoint, await rows.CountAsync(entry => entry.State == OutboxState.Waiting, cancellation), failure));
        }

        return lines;
    }
}
