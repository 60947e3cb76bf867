using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>What the bot wrote down, when nothing was left to be done.</summary>
internal sealed record Facts(IReadOnlyList<InboxEntry> Inbox, IReadOnlyList<OutboxEntry> Outbox, IReadOnlyList<JournalEntry> Journal, IReadOnlyList<Escalation> Escalations);
