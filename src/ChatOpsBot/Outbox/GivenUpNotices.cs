using ChatOpsBot.Core.Messages;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Outbox;

/// <summary>Tells admins of messages that were given up.</summary>
internal sealed class GivenUpNotices(Recipients recipients, AdminNotice admins) : GatheredNotices("given-up", recipients, admins)
{
    protected override DateTimeOffset? SinceOf(OutboxEntry entry) => entry.EndedAt;

    protected override IQueryable<OutboxEntry> About(BotDbContext database, IQueryable<OutboxEntry> rows, DateTimeOffset? since) => rows.Where(
        row => row.State == OutboxState.Dead && row.EndedAt >= since
            && !row.Failure!.StartsWith(SendOutcome.Refused.PerhapsShown) && !row.Failure.EndsWith(SendOutcome.Refused.AsBefore));

    protected override BotMessage Say(Language language, IReadOnlyList<(string Name, OutboxEntry Entry)> first, int count) => OutboxMessages.GivenUp(language, first, count);
}
