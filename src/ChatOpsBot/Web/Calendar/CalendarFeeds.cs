using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Calendar;

/// <summary>Makes and ends calendar addresses, within the unit that is running.</summary>
internal static class CalendarFeeds
{
    internal const string Path = "/calendar/";

    /// <returns>The address, from the root; nobody can read it again.</returns>
    internal static async Task<string> RenewAsync(BotDbContext database, AccountId account, Language language, CancellationToken cancellation)
    {
        await EndAsync(database, account, cancellation);
        var token = SecretToken.New();
        database.CalendarFeeds.Add(CalendarFeed.Of(account, SecretToken.Hash(token), language));
        return $"{Path}{token}.ics";
    }

    /// <returns>False when there was none.</returns>
    internal static async Task<bool> EndAsync(BotDbContext database, AccountId account, CancellationToken cancellation) => await database.CalendarFeeds
        .Where(feed => feed.Platform == account.Platform && feed.Workspace == account.Workspace && feed.UserId == account.User).ExecuteDeleteAsync(cancellation) > 0;
}
