using System.Diagnostics;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;
using ChatOpsBot.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Plans;

/// <summary>Imports a document as the plan of a workspace, whole or not at all.</summary>
internal sealed class ImportHandler(IDbContextFactory<BotDbContext> contexts, PlanSnapshots snapshots, TimeProvider time)
{
    /// <param name="Start">J0; null to take the one that is known, or that the document names.</param>
    /// <param name="DryRun">Reads and says what it found, and writes nothing.</param>
    /// <param name="Replace">Whether a plan that is no demonstration may be updated.</param>
    internal sealed record Request(WorkspaceKey Workspace, DocumentFile File, DateOnly? Start, bool DryRun, bool Replace)
    {
        /// <summary>The short name of the plan that this is a newer document of, whatever its title; null to go by the title.</summary>
        internal string? Into { get; init; }

        /// <summary>Whether a document that looks like a plan that is there makes another one all the same.</summary>
        internal bool Beside { get; init; }

        /// <summary>Whose value is taken of those that chat and document both changed.</summary>
        internal ImportChoice Choice { get; init; } = ImportChoice.Chat;

        /// <summary>The version of the plan that the difference was shown of: another one is not updated; null for whichever there is.</summary>
        internal long? Seen { get; init; }

        /// <summary>Told while a long document is read, in percent.</summary>
        internal IProgress<int>? Progress { get; init; }
    }

    internal async Task<ImportOutcome> HandleAsync(Request request, CancellationToken cancellation)
    {
        return PlanReader.Read(request.File.Content, request.Progress) switch
        {
            ReadOutcome.Read reading => await StoreAsync(request, reading.Plan, cancellation),
            ReadOutcome.Refused refused => new ImportOutcome.Refused(refused),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<ImportOutcome> StoreAsync(Request request, ReadPlan read, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // On SQLite this takes the write lock: what is found below is still so when it is replaced.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var others = await Of(context, request.Workspace).AsNoTracking().Select(plan => new { plan.Name, plan.Title, plan.IsDemonstration }).ToListAsync(cancellation);
        var key = new PlanKey(request.Workspace, request.Into ?? PlanName.From(read.Title));
        if (others.Any(plan => plan.Name == key.Plan && !plan.IsDemonstration)) return await UpdateAsync(context, key, request, read, cancellation);
        if (request.Into is { } missing) return new ImportOutcome.NoSuchPlan(missing);

        if (!request.Beside && await LookAlikeAsync(context, request.Workspace, read, cancellation) is { } alike) return alike;

        var demonstration = await Of(context, request.Workspace).AsNoTracking().FirstOrDefaultAsync(plan => plan.IsDemonstration, cancellation);
        var plan = Plan.FromDocument(key, read, request.Start, request.File, time.GetUtcNow(), demonstration);
        var snapshot = PlanSnapshot.Of(plan);
        if (request.DryRun) return new ImportOutcome.DryRun(snapshot, read, Update: null);

        if (demonstration is not null) await DeleteAsync(context, demonstration.Key, withJournal: true, cancellation);
        return new ImportOutcome.Imported(await WriteAsync(context, plan, snapshot, cancellation), read);
    }

    /// <summary>A newer document of a plan that is there: asked about first, then laid over what chat changed.</summary>
    private async Task<ImportOutcome> UpdateAsync(BotDbContext context, PlanKey key, Request request, ReadPlan read, CancellationToken cancellation)
    {
        var before = (await StoredPlan.ReadAsync(context, key, withDocuments: true, cancellation))!;
        var content = before.Documents.MaxBy(document => document.Revision)!.Content;
        var isTheSame = request.File.Content.AsSpan().SequenceEqual(content);
        var last = !isTheSame && PlanReader.Read(content) is ReadOutcome.Read known ? known.Plan : read;
        var (plan, after, diff) = Plan.Reimported(before, last, read, request.Start, request.Choice, request.File, time.GetUtcNow());
        var update = new ImportOutcome.WouldUpdate(before.Title, before.Version, diff);
        if (request.DryRun) return new ImportOutcome.DryRun(after, read, update);
        if (!request.Replace || (request.Seen is { } seen && seen != before.Version)) return update;

        await DeleteAsync(context, key, withJournal: false, cancellation);
        return new ImportOutcome.Updated(await WriteAsync(context, plan, after, cancellation), read, diff);
    }

    private async Task<PlanSnapshot> WriteAsync(BotDbContext context, Plan plan, PlanSnapshot snapshot, CancellationToken cancellation)
    {
        await new BulkInsert(context).WriteAsync(plan, cancellation);
        await PlanTimers.StartAnewAsync(context, plan.Key, time.GetUtcNow(), cancellation);
        await WebhookDesk.ImportedAsync(context, snapshot, time.GetUtcNow(), cancellation);
        await context.SaveChangesAsync(cancellation);
        await context.Database.CurrentTransaction!.CommitAsync(cancellation);
        snapshots.Offer(snapshot);
        return snapshot;
    }

    /// <summary>Another title over the same actions may be a title that was reworded.</summary>
    private static async Task<ImportOutcome.LooksLike?> LookAlikeAsync(BotDbContext context, WorkspaceKey workspace, ReadPlan read, CancellationToken cancellation)
    {
        // One parameter with all of them: one for each takes SQLite half a second to look up.
        var titles = read.Actions.Select(action => action.Title).Distinct().ToArray();
        var plans = await Of(context, workspace).Where(plan => !plan.IsDemonstration).AsNoTracking()
            .Select(plan => new { plan.Name, plan.Title, Same = plan.Actions.Count(action => EF.Parameter(titles).Contains(action.Title)) }).ToListAsync(cancellation);
        return plans.FirstOrDefault(plan => plan.Same * 2 > read.Actions.Length) is { } alike ? new ImportOutcome.LooksLike(new PlanKey(workspace, alike.Name), alike.Title) : null;
    }

    /// <summary>A plan goes with everything in it but its journal, which is its history also under a newer document.</summary>
    private static async Task DeleteAsync(BotDbContext context, PlanKey key, bool withJournal, CancellationToken cancellation)
    {
        if (withJournal)
        {
            await context.Journal.Of(key).ExecuteDeleteAsync(cancellation);
            await PlanTimers.DeleteAsync(context, key, cancellation);
        }

        await context.Plans.Of(key).ExecuteDeleteAsync(cancellation);
    }

    private static IQueryable<Plan> Of(BotDbContext context, WorkspaceKey workspace) =>
        context.Plans.Where(plan => plan.Platform == workspace.Platform && plan.Workspace == workspace.Workspace);
}
