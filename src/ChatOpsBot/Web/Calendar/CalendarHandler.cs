using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.People;
using ChatOpsBot.Web.Access;

namespace ChatOpsBot.Web.Calendar;

/// <summary>Gives somebody an address for their calendar, and ends it. On a platform it is written to them alone.</summary>
internal sealed class CalendarHandler(PublicSite site, PrivateWords words)
{
    internal async Task<BotMessage> HandleAsync(SetUp.Calendar asked, SetUpWork work, CancellationToken cancellation)
    {
        var account = work.Message.Account;
        if (account.User.Length == 0) return SettingsMessages.NobodyToSetFor(work.Language);

        if (!asked.IsWanted)
            return await CalendarFeeds.EndAsync(work.Database, account, cancellation) ? CalendarMessages.Ended(work.Language) : CalendarMessages.NothingToEnd(work.Language);

        if (!account.IsLocal)
        {
            await words.OweAsync(work.Session, work.Message, CalendarComposer.Draft, work.Language, work.Now, cancellation);
            return CalendarMessages.Sent(work.Language);
        }

        work.IsSecret = true;
        return CalendarMessages.Address(work.Language, site.Link(await CalendarFeeds.RenewAsync(work.Database, account, work.Language, cancellation)));
    }
}
