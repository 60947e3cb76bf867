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
        foreach (var endpoint in await database.Webhooks.OfAll().AsNoTracking().OrderBy(one => one.Name).ToListAsync(cancellation))
        {
            if (endpoint.OffAt is not null) lines.Add(WebhookMessages.Off(language, endpoint));
            else if (!await database.Plans.Of(endpoint.Plan).AnyAsync(cancellation)) lines.Add(WebhookMessages.WithoutPlan(language, endpoint));
            else lines.Add(await TakenAsync(language, database, endpoint, cancellation));
        }

        return lines;
    }

    private static async Task<MachineLine> TakenAsync(Language language, BotDbContext database, WebhookEndpoint endpoint, CancellationToken cancellation)
    {
        var rows = database.Outbox.AsNoTracking().Where(entry => entry.Platform == WebhookClient.Home.Platform && entry.Conversation == endpoint.Name && entry.CreatedAt >= endpoint.CreatedAt);
        // What failed before something was taken is over.
        var taken = await rows.Where(entry => entry.State == OutboxState.Sent).MaxAsync(entry => (long?)entry.Sequence, cancellation) ?? 0;
        var failure = await rows.Where(entry => entry.Sequence > taken && entry.Failure != null && entry.State != OutboxState.Withdrawn)
            .OrderByDescending(entry => entry.Sequence).Select(entry => entry.Failure).FirstOrDefaultAsync(cancellation);
        var givenUp = await rows.CountAsync(entry => entry.Sequence > taken && entry.State == OutboxState.Dead, cancellation);
        return WebhookMessages.Examined(language, endpoint, await rows.CountAsync(entry => entry.State == OutboxState.Waiting, cancellation), givenUp, failure);
    }
}
