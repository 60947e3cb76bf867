using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Outbox;

/// <summary>What becomes of a message that did not get through: it goes by another way, and admins hear of it.</summary>
internal sealed class Undelivered(AnotherWay anotherWay, GivenUpNotices givenUp, LateNotices lateNotices)
{
    /// <summary>A message is given up.</summary>
    /// <param name="isUrgent">Whether it had not gone by another way yet, and is to.</param>
    internal async Task<IReadOnlyList<Owed>> DeadAsync(BotDbContext database, OutboxEntry dead, bool isUrgent, DateTimeOffset now, CancellationToken cancellation)
    {
        // An edit draws again what was said: whoever took its message away knows.
        if (dead.IsNotice || dead.Edits is not null || SendOutcome.Refused.IsSilent(dead.Failure!)) return [];

        var notices = await givenUp.OfAsync(database, dead, $"dead/{dead.Sequence}", HomeOf(dead), LanguageOf(dead), now, cancellation);
        return isUrgent ? [.. notices, .. await anotherWay.FindAsync(dead, cancellation)] : notices;
    }

    /// <summary>An urgent message was not accepted in time.</summary>
    internal async Task<IReadOnlyList<Owed>> LateAsync(BotDbContext database, OutboxEntry late, DateTimeOffset now, CancellationToken cancellation) =>
        await anotherWay.FindAsync(late, cancellation) is { Count: > 0 } others
            ? others
            : await lateNotices.OfAsync(database, late, $"late/{late.Sequence}", HomeOf(late), LanguageOf(late), now, cancellation);

    private static WorkspaceKey HomeOf(OutboxEntry entry) => entry.Plan?.Home ?? entry.ConversationKey.Workspace;

    private static Language LanguageOf(OutboxEntry entry) => entry.Content?.Language ?? Language.French;
}
