using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Webhooks;

/// <summary>Makes, lists and ends the endpoints that plans are told to, each under a name of its own in all realms. Whoever makes one sends this machine there, so only its command line does.</summary>
internal sealed class WebhookEndpoints(UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, WebhookSecrets secrets, TimeProvider time)
{
    /// <summary>When all of them are slow, half of the conversations that are worked on side by side are still people's.</summary>
    internal const int Most = DeliveryTurns.MostAtOnce / 2;

    internal async Task<BotMessage> AddAsync(string name, string address, PlanKey plan, Language language)
    {
        if (!ProgramName.IsOne(name)) return ApiMessages.NotAName(language, name);
        if (WebhookAddress.Read(address) is not { } url) return WebhookMessages.NotAnAddress(language);

        var secret = WebhookSecrets.New();
        // The first key is written by a unit of its own.
        var kept = secrets.Seal(secret);
        return await units.RunAsync(async (session, stopping) =>
        {
            var names = await session.Database.Webhooks.OfAll().Select(endpoint => endpoint.Name).ToListAsync(stopping);
            if (names.Contains(name)) return WebhookMessages.Taken(language, name);
            if (names.Count >= Most) return WebhookMessages.TooMany(language, Most);

            session.Database.Webhooks.Add(WebhookEndpoint.Of(name, url, kept, plan, Conversions.Kept(time.GetUtcNow())));
            return WebhookMessages.Added(language, name, secret);
        });
    }

    internal async Task<BotMessage> ListAsync(Language language, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return WebhookMessages.List(language, await database.Webhooks.OfAll().AsNoTracking().OrderBy(endpoint => endpoint.Name).ToListAsync(cancellation));
    }

    /// <summary>What is owed to it is owed no more.</summary>
    internal Task<BotMessage> RemoveAsync(string name, Language language) => units.RunAsync(async (session, stopping) =>
    {
        if (await session.Database.Webhooks.OfAll().Where(endpoint => endpoint.Name == name).ExecuteDeleteAsync(stopping) == 0) return WebhookMessages.NoSuch(language, name);

        await WithdrawAsync(session.Database, name, but: null, stopping);
        return WebhookMessages.Removed(language, name);
    });

    /// <summary>It said that it is gone: nothing more is sent there.</summary>
    /// <param name="told">What it was told when it said so, which is given up by itself.</param>
    internal Task<bool> SwitchOffAsync(string name, string told) => units.RunAsync(async (session, stopping) =>
    {
        if (await session.Database.Webhooks.OfAll().SingleOrDefaultAsync(endpoint => endpoint.Name == name, stopping) is not { } endpoint) return false;

        endpoint.SwitchOff(Conversions.Kept(time.GetUtcNow()));
        await WithdrawAsync(session.Database, name, told, stopping);
        return true;
    });

    private async Task WithdrawAsync(BotDbContext database, string name, string? but, CancellationToken cancellation)
    {
        var waiting = await database.Outbox
            .Where(entry => entry.Platform == WebhookClient.Home.Platform && entry.Conversation == name && entry.State == OutboxState.Waiting && entry.Intent != but).ToListAsync(cancellation);
        foreach (var entry in waiting) entry.Withdraw("the endpoint is gone", Conversions.Kept(time.GetUtcNow()));
    }
}
