using System.Diagnostics;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Plans;

/// <summary>Imports a document as the plan of a workspace, whole or not at all.</summary>
internal sealed class ImportHandler(IDbContextFactory<BotDbContext> contexts, PlanSnapshots snapshots, TimeProvider time)
{
    /// <param name="Start">J0; null to take the one the document names, if it does.</param>
    /// <param name="DryRun">Reads and says what it found, and writes nothing.</param>
    /// <param name="Replace">Whether a plan that is not the demonstration may be replaced.</param>
    internal sealed record Request(WorkspaceKey Workspace, DocumentFile File, DateOnly? Start, bool DryRun, bool Replace);

    internal async Task<ImportOutcome> HandleAsync(Request request, CancellationToken cancellation)
    {
        return PlanReader.Read(request.File.Content) switch
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
        var before = await Of(context, request.Workspace).AsNoTracking().FirstOrDefaultAsync(cancellation);
        if (before is { IsDemonstration: false } && request is { Replace: false, DryRun: false })
            return new ImportOutcome.WouldReplace(before.Title);

        var plan = Plan.FromDocument(KeyOf(request.Workspace, read), read, request.Start, request.File, time.GetUtcNow(), before);
        if (request.DryRun) return new ImportOutcome.DryRun(PlanSnapshot.Of(plan), read);

        if (before is not null) await Of(context, request.Workspace).ExecuteDeleteAsync(cancellation);
        await new BulkInsert(context).WriteAsync(plan, cancellation);
        await transaction.CommitAsync(cancellation);
        var snapshot = PlanSnapshot.Of(plan);
        snapshots.Offer(request.Workspace, snapshot);
        return new ImportOutcome.Imported(snapshot, read);
    }

    private static IQueryable<Plan> Of(BotDbContext context, WorkspaceKey workspace) =>
        context.Plans.Where(plan => plan.Platform == workspace.Platform && plan.Workspace == workspace.Workspace);

    private static PlanKey KeyOf(WorkspaceKey workspace, ReadPlan read) => new(workspace, PlanName.From(read.Title));
}
