using System.Globalization;
using System.Net.Sockets;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Mail;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Sqlite;
using ChatOpsBot.Web;
using ChatOpsBot.Web.Access;
using ChatOpsBot.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Operations.Examination;

/// <summary>Looks at the store, its disk and its copies, the clock, what was not delivered, and who is still missing.</summary>
internal sealed class MachineCheck(
    IStore store, IDbContextFactory<BotDbContext> contexts, PlanSnapshots snapshots, PeopleDirectory directory, PublicSite site, IOptions<OperationsOptions> operations,
    IOptions<RetentionOptions> retention, IOptions<SmtpOptions> mail, WebhookCheck webhooks, KeyCheck keys, ReachCheck reach, TimeProvider time) : IConnectionCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<BotMessage> ExamineAsync(Language language, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var lines = new List<MachineLine>();
        lines.AddRange(await StoreAsync(language, cancellation));
        lines.Add(MachineMessages.Words(language, new DateTime(2026, 12, 1).ToString("MMMM", CultureInfo.GetCultureInfo("fr-FR")) == "décembre"));
        lines.Add(Backup(language, now));
        lines.Add(MachineMessages.DeadLetters(language, await DeadAsync(now.AddDays(-7), cancellation)));
        lines.AddRange(await VacantAsync(language, cancellation));
        lines.AddRange(await reach.LinesAsync(language, cancellation));
        if (site.IsPublished) lines.Add(MachineMessages.PublicUrl(language, site.Link(""), site.IsSecure));
        if (await keys.LineAsync(language, cancellation) is { } sealing) lines.Add(sealing);
        if (mail.Value.IsOn) lines.Add(MachineMessages.Mail(language, $"{mail.Value.Host}:{mail.Value.Port}", await AnswersAsync(mail.Value, cancellation)));
        lines.AddRange(await webhooks.LinesAsync(language, cancellation));
        lines.Add(MachineMessages.Heartbeat(language, operations.Value.Heartbeat is not null));
        lines.Add(MachineMessages.Retention(language, retention.Value));
        return MachineMessages.Of(language, lines);
    }

    private async Task<IEnumerable<MachineLine>> StoreAsync(Language language, CancellationToken cancellation)
    {
        var health = await store.ExamineAsync(cancellation);
        var line = MachineMessages.Store(language, store.Description, health);
        return health.Space is { } space
            ? [line, MachineMessages.Space(language, space), MachineMessages.Log(language, space)]
            : [line, MachineMessages.Drift(language, health.Drift)];
    }

    private MachineLine Backup(Language language, DateTimeOffset now)
    {
        if (operations.Value.BackupFolder.Length == 0 || store is not SqliteStore sqlite) return MachineMessages.NoBackups(language);

        var folder = BackupJob.Folder(sqlite.Description, operations.Value.BackupFolder);
        var newest = BackupJob.Copies(folder).LastOrDefault();
        return MachineMessages.Backup(language, folder, newest is null ? null : now - BackupJob.MadeAt(newest));
    }

    private async Task<int> DeadAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await database.Outbox.CountAsync(entry => entry.State == OutboxState.Dead && entry.EndedAt > since, cancellation);
    }

    private async Task<List<MachineLine>> VacantAsync(Language language, CancellationToken cancellation)
    {
        var people = await directory.CurrentAsync(WorkspaceKey.Local, cancellation);
        var lines = new List<MachineLine>();
        foreach (var choice in await snapshots.PlansAsync(WorkspaceKey.Local, cancellation))
        {
            if (await snapshots.CurrentAsync(choice.Key, cancellation) is not { IsDemonstration: false, ClosedAt: null } plan) continue;
            if (PlanRoles.Vacant(plan, people.RolesOf(plan.Key)) is { IsEmpty: false } vacant) lines.Add(MachineMessages.Vacant(language, plan.Key.Plan, vacant));
        }

        return lines;
    }

    private static async Task<bool> AnswersAsync(SmtpOptions mail, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(mail.Host, mail.Port, limit.Token);
            return true;
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
