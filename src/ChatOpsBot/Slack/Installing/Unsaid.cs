using System.Collections.Frozen;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Slack.Installing;

/// <summary>What is owed to a workspace that took the bot out: it waits a day for the bot to be let in again.</summary>
internal static class Unsaid
{
    internal const string TooLate = "the app was away from the workspace for longer than a day";

    private static readonly TimeSpan StillOwed = TimeSpan.FromDays(1);

    /// <summary>A token that was taken back is refused before word of that is here.</summary>
    private static readonly FrozenSet<string> Away = FrozenSet.Create(StringComparer.Ordinal, SlackApi.NotInstalled, "token_revoked", "account_inactive", "invalid_auth");

    /// <summary>What another installation would mend is no refusal for a day; what is looked for before it is said again stays so.</summary>
    internal static SendOutcome Of(SendOutcome outcome, Posting posting, DateTimeOffset now) =>
        outcome is SendOutcome.Refused { Reason: var reason } && Away.Contains(reason) && posting.Since > now - StillOwed
            ? new SendOutcome.TryAgain(reason, posting.MayBePosted)
            : outcome;

    /// <summary>The bot is let in again: what has fallen due is said now, or too late for it.</summary>
    internal static async Task TakeUpAsync(BotDbContext database, WorkspaceKey workspace, DateTimeOffset now, CancellationToken cancellation)
    {
        // What is in hand is tried by whoever has it.
        var unsaid = await database.Outbox.In(workspace)
            .Where(entry => entry.State == OutboxState.Waiting && entry.LeasedBy == null && (entry.NotBefore == null || entry.NotBefore <= now)).ToListAsync(cancellation);
        foreach (var entry in unsaid)
        {
            if (entry.DueFrom > now - StillOwed) entry.GiveBack(now);
            else entry.Withdraw(TooLate, now);
        }
    }
}
