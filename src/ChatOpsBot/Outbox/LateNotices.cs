using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Outbox;

/// <summary>
/// Tells admins of urgent messages that no other way was found for: one notice of all of them, made when it is sent, and another one
/// when some are late later. A platform that takes nothing for a while does not bring each admin a message for each one it did not take.
/// </summary>
internal sealed class LateNotices(Recipients recipients, AdminNotice admins) : IMessageComposer
{
    /// <summary>Messages named in a notice; the rest is counted.</summary>
    private const int Most = 5;

    /// <summary>Between two of them in one place.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    public string Kind => "late-messages";

    /// <param name="home">Whose messages they are: the home of their plan, or the workspace of those that are about none.</param>
    internal async Task<IReadOnlyList<Owed>> OfAsync(BotDbContext database, OutboxEntry late, WorkspaceKey home, Language language, DateTimeOffset now, CancellationToken cancellation)
    {
        var notices = new List<Owed>();
        foreach (var notice in await admins.ToAllAsync($"late/{late.Sequence}", home, late.Plan, language, spoken => $"{Kind}/{new Rest(spoken, home)}", cancellation))
        {
            var before = database.Outbox.AsNoTracking().Where(
                row => row.Platform == notice.Conversation.Workspace.Platform && row.Workspace == notice.Conversation.Workspace.Workspace
                    && row.Conversation == notice.Conversation.Conversation && row.Draft == notice.Draft);
            if (await before.AnyAsync(row => row.NextAt != null, cancellation)) continue;

            var next = await before.Where(row => row.State == OutboxState.Sent).MaxAsync(row => row.EndedAt, cancellation) + Between;
            notices.Add(notice with { At = next > now ? next : null });
        }

        return notices;
    }

    public async Task<Composed> ComposeAsync(BotDbContext database, string rest, DateTimeOffset now, CancellationToken cancellation)
    {
        var (language, home) = Rest.Read(rest);
        var late = Late(database, home);
        var first = await late.OrderBy(row => row.Sequence).Take(Most).ToListAsync(cancellation);
        if (first.Count == 0) return new Composed.NoLongerTrue(language.In("Tout a été remis depuis.", "All of it was delivered since."));

        // Between two looks some of them may be delivered.
        var count = first.Count < Most ? first.Count : Math.Max(first.Count, await late.CountAsync(cancellation));
        var named = new List<(string Name, OutboxEntry Late)>();
        foreach (var row in first) named.Add((await recipients.NameAsync(row.ConversationKey, cancellation), row));
        return new Composed.Of(count == 1 ? OutboxMessages.NotAccepted(language, named[0].Name, named[0].Late) : OutboxMessages.NotAccepted(language, named, count));
    }

    public Task RecordAsync(WriterSession session, string rest, SendResult result, DateTimeOffset now, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Those that wait still, and go no other way.</summary>
    private static IQueryable<OutboxEntry> Late(BotDbContext database, WorkspaceKey home) => database.Outbox.AsNoTracking().Where(
        row => row.NextAt != null && row.Urgency == Urgency.Immediate && !row.IsNotice && row.Edits == null && row.AnotherWayAt == null
            && (row.PlanName == null ? row.Platform == home.Platform && row.Workspace == home.Workspace : row.PlanPlatform == home.Platform && row.PlanWorkspace == home.Workspace)
            && !database.Outbox.Select(other => other.Intent).Where(intent => intent.StartsWith(AnotherWay.Prefix)).Contains(AnotherWay.Prefix + row.Sequence));

    /// <summary>What the outbox keeps of a notice.</summary>
    private sealed record Rest(Language Language, WorkspaceKey Home)
    {
        internal static Rest Read(string rest)
        {
            var parts = rest.Split('/', 3);
            return new Rest(Languages.FromTag(parts[0])!.Value, new WorkspaceKey(parts[1], parts[2]));
        }

        public override string ToString() => $"{Language.Code()}/{Home.Platform}/{Home.Workspace}";
    }
}
