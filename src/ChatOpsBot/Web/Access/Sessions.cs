using ChatOpsBot.Core.People;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Access;

/// <summary>Begins, finds and ends sessions. They are rows: one that is removed is over at the next request, in every process.</summary>
internal sealed class Sessions(UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, PeopleDirectory directory, SessionCookie cookie, TimeProvider time)
{
    /// <summary>Uses a link up.</summary>
    /// <returns>False when it was used before.</returns>
    internal async Task<bool> BeginAsync(HttpResponse response, SignInLink link)
    {
        var token = await units.RunAsync(async (session, stopping) =>
        {
            var database = session.Database;
            var now = time.GetUtcNow();
            await database.SpentLinks.Where(spent => spent.ExpiresAt <= now).ExecuteDeleteAsync(stopping);
            if (await database.SpentLinks.AnyAsync(spent => spent.Id == link.Id, stopping)) return null;

            database.SpentLinks.Add(SpentLink.Of(link));
            return await AddAsync(database, link.Account, link.Standing, now, stopping);
        });
        if (token is not null) cookie.Write(response, token);
        return token is not null;
    }

    /// <summary>For whoever proved by other means whose account is theirs.</summary>
    internal async Task BeginAsync(HttpResponse response, AccountId account, Standing standing) =>
        cookie.Write(response, await units.RunAsync((session, stopping) => AddAsync(session.Database, account, standing, time.GetUtcNow(), stopping)));

    /// <summary>The session of whoever asks; null for none, and for one that is over.</summary>
    internal async Task<Session?> FindAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (cookie.Read(request) is not { Length: > 0 } token) return null;

        var (id, now) = (SecretToken.Hash(token), time.GetUtcNow());
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await database.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id && session.ExpiresAt > now, cancellation);
    }

    internal async Task EndAsync(HttpResponse response, Session ended)
    {
        await units.RunAsync((session, stopping) => session.Database.Sessions.Where(row => row.Id == ended.Id).ExecuteDeleteAsync(stopping));
        cookie.Remove(response);
    }

    /// <summary>In every browser, with every account of the same person.</summary>
    internal async Task EndAllAsync(HttpResponse response, Session ended, CancellationToken cancellation)
    {
        var person = (await directory.CurrentAsync(ended.Account.Home, cancellation)).With(ended.Account);
        await units.RunAsync(async (session, stopping) =>
        {
            foreach (var account in person?.Accounts ?? [ended.Account]) await EndAllAsync(session.Database, account, stopping);
            return true;
        });
        cookie.Remove(response);
    }

    /// <summary>Within the unit that takes an account's rights to be here away.</summary>
    internal static Task<int> EndAllAsync(BotDbContext database, AccountId account, CancellationToken cancellation) => database.Sessions
        .Where(row => row.Platform == account.Platform && row.Workspace == account.Workspace && row.UserId == account.User).ExecuteDeleteAsync(cancellation);

    private static async Task<string> AddAsync(BotDbContext database, AccountId account, Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        await database.Sessions.Where(old => old.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
        var token = SecretToken.New();
        database.Sessions.Add(Session.Of(token, account, standing, now));
        return token;
    }
}
