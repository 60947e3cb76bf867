using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;

namespace ChatOpsBot.Web.Calendar;

/// <summary>Makes a calendar address at the moment it is sent. One whose sending is repeated is another: the last that arrived is good.</summary>
internal sealed class CalendarComposer(UnitsOfWork units, PublicSite site) : IMessageComposer
{
    internal const string Draft = "calendar";

    public string Kind => Draft;

    public async Task<Composed> ComposeAsync(BotDbContext database, string rest, DateTimeOffset now, CancellationToken cancellation)
    {
        var draft = PrivateDraft.Read(rest);
        var path = await units.RunAsync((session, stopping) => CalendarFeeds.RenewAsync(session.Database, draft.Account, draft.Language, stopping));
        return new Composed.Of(CalendarMessages.Address(draft.Language, site.Link(path)), IsSecret: true);
    }

    public Task RecordAsync(WriterSession session, string rest, SendResult result, DateTimeOffset now, CancellationToken cancellation) => Task.CompletedTask;
}
