using ChatOpsBot.Core.Messages;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Outbox;

/// <summary>Tells admins of urgent messages that were not accepted in time, and that no other way was found for.</summary>
internal sealed class LateNotices(Recipients recipients, AdminNotice admins, IEnumerable<IChatClient> clients) : GatheredNotices("late-messages", recipients, admins)
{
    protected override DateTimeOffset? SinceOf(OutboxEntry entry) => null;

    /// <summary>Those that wait still, and go no other way.</summary>
    protected override IQueryable<OutboxEntry> About(BotDbContext database, IQueryable<OutboxEntry> rows, DateTimeOffset? since) => rows.Where(
        row => row.NextAt != null && row.Urgency == Urgency.Immediate && row.AnotherWayAt == null
            && !database.Outbox.Select(other => other.Intent).Where(intent => intent.StartsWith(AnotherWay.Prefix)).Contains(AnotherWay.Prefix + row.Sequence));

    protected override BotMessage Say(Language language, IReadOnlyList<(string Name, OutboxEntry Entry)> first, int count) =>
        OutboxMessages.NotAccepted(language, first, count, [.. clients.Select(client => client.Platform)]);
}
