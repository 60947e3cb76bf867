using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Api;

/// <summary>Makes, lists and ends the clients of the API, of which the command line gives each name once for all realms.</summary>
internal sealed class ApiClients(UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, TimeProvider time)
{
    internal async Task<BotMessage> AddAsync(string name, Right right, PlanKey plan, Language language)
    {
        if (!ProgramName.IsOne(name)) return ApiMessages.NotAName(language, name);

        var token = SecretToken.New();
        return await units.RunAsync(async (session, stopping) =>
        {
            if (await session.Database.ApiClients.OfAll().AnyAsync(client => client.Name == name, stopping)) return ApiMessages.Taken(language, name);

            session.Database.ApiClients.Add(ApiClient.Of(name, token, right, plan, time.GetUtcNow()));
            return ApiMessages.Added(language, name, token);
        });
    }

    internal async Task<BotMessage> ListAsync(Language language, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return ApiMessages.List(language, await database.ApiClients.OfAll().AsNoTracking().OrderBy(client => client.Name).ToListAsync(cancellation));
    }

    internal Task<BotMessage> RevokeAsync(string name, Language language) => units.RunAsync(async (session, stopping) =>
        await session.Database.ApiClients.OfAll().Where(client => client.Name == name).ExecuteDeleteAsync(stopping) > 0 ? ApiMessages.Revoked(language, name) : ApiMessages.NoSuch(language, name));
}
