using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>One command that sets something up, and all that its handler needs.</summary>
/// <param name="Records">The rows about people, to be changed.</param>
/// <param name="People">The same as they were before.</param>
/// <param name="Zone">The plan's.</param>
/// <param name="Now">UTC.</param>
internal sealed record SetUpWork(
    WriterSession Session, InboundMessage Message, AnswerContext Context, Speaker Speaker, PeopleRecords Records, PeopleSnapshot People, AdminList Admins, Realm Realm,
    TimeZoneInfo Zone, DateTimeOffset Now)
{
    internal BotDbContext Database => Session.Database;

    internal PlanSnapshot Plan => Context.Plan;

    internal Language Language => Context.Language;

    /// <summary>The ids that the audit names; set by the handler.</summary>
    internal string AuditItems { get; set; } = "";

    /// <summary>Set by the handler when a one-time code was no good.</summary>
    internal AuditOutcome Outcome { get; set; } = AuditOutcome.Done;

    /// <summary>Set by the handler when the answer holds a secret, which is shown once and not kept with the delivery.</summary>
    internal bool IsSecret { get; set; }

    /// <summary>Wrong codes typed by this account lately.</summary>
    internal async Task<int> WrongCodesAsync(CancellationToken cancellation)
    {
        var (account, from) = (Message.Account, Now - JoinPolicy.TriesWithin);
        return await Database.Audit.CountAsync(
            entry => entry.Platform == account.Platform && entry.Workspace == account.Workspace && entry.UserId == account.User
                && entry.At > from && entry.Outcome == AuditOutcome.WrongCode,
            cancellation);
    }
}
