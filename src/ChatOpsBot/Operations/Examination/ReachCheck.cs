using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Mail;
using ChatOpsBot.Outbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Reminders;
using ChatOpsBot.Storage;
using ChatOpsBot.Web;
using ChatOpsBot.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Operations.Examination;

/// <summary>Looks whom a plan would call and cannot, and which messages wait for a platform that nothing here serves.</summary>
internal sealed class ReachCheck(
    IDbContextFactory<BotDbContext> contexts, PlanSnapshots snapshots, Scenes scenes, PublicSite site, IOptions<SmtpOptions> smtp, IEnumerable<IChatClient> clients, TimeProvider time)
{
    /// <summary>A process that serves the platform has sent what it can by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string[] NotForPeople = [MailClient.Home.Platform, WebhookClient.Home.Platform];

    internal async Task<IReadOnlyList<MachineLine>> LinesAsync(Language language, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var lines = await WaitingAsync(database, language, cancellation);
        foreach (var choice in await snapshots.PlansAsync(WorkspaceKey.Local, cancellation))
            if (await snapshots.CurrentAsync(choice.Key, cancellation) is { } plan && await OfAsync(database, plan, language, cancellation) is { } line) lines.Add(line);
        return lines;
    }

    /// <summary>The doctor's answer about a plan, with whom of it nothing reaches.</summary>
    internal async Task<BotMessage> BesideAsync(BotMessage answer, PlanSnapshot plan, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await OfAsync(database, plan, answer.Language, cancellation) is { } line ? answer with { Blocks = answer.Blocks.Add(MachineMessages.Notice(answer.Language, line)) } : answer;
    }

    private async Task<MachineLine?> OfAsync(BotDbContext database, PlanSnapshot plan, Language language, CancellationToken cancellation)
    {
        if (plan is { IsDemonstration: true } or { ClosedAt: not null } || IsReadHere) return null;

        var unreached = Unreached.Of(await scenes.TeamAsync(database, plan, cancellation), smtp.Value.IsOn);
        return unreached.IsEmpty ? null : MachineMessages.Unreached(language, plan.Key.Plan, unreached, smtp.Value.IsOn);
    }

    /// <summary>Where the page of this machine is all there is, everybody reads it.</summary>
    private bool IsReadHere => !site.IsPublished && !smtp.Value.IsOn && clients.All(client => client.Platform == WorkspaceKey.Local.Platform || NotForPeople.Contains(client.Platform));

    private async Task<List<MachineLine>> WaitingAsync(BotDbContext database, Language language, CancellationToken cancellation)
    {
        var (before, served) = (time.GetUtcNow() - Patience, clients.Select(client => client.Platform).ToList());
        var waiting = await database.Outbox.Where(row => row.State == OutboxState.Waiting && row.NextAt < before && !served.Contains(row.Platform))
            .GroupBy(row => row.Platform).Select(rows => new { Platform = rows.Key, Count = rows.Count() }).ToListAsync(cancellation);
        return [.. waiting.OrderBy(rows => rows.Platform, StringComparer.Ordinal).Select(rows => MachineMessages.Unserved(language, rows.Platform, rows.Count))];
    }
}
