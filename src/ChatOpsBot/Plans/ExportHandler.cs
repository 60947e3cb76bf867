using ChatOpsBot.Core.Documents.Writing;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Plans;

/// <summary>Writes a plan out: into its last imported document, as a table, or as a calendar.</summary>
internal sealed class ExportHandler(IDbContextFactory<BotDbContext> contexts, TimeProvider time)
{
    /// <summary>Null when the plan has no document.</summary>
    internal async Task<ExportOutcome?> DocumentAsync(PlanSnapshot plan, bool refresh, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var document = await context.Set<PlanDocument>().Of(plan.Key).AsNoTracking().OrderByDescending(document => document.Revision).FirstOrDefaultAsync(cancellation);
        if (document is null) return null;

        var notes = await context.Journal.Of(plan.Key).CountAsync(entry => entry.Field == ChangedField.Note && entry.New != null, cancellation);
        return DocumentExport.Write(document.Content, plan, notes, refresh);
    }

    internal string Calendar(PlanSnapshot plan, Language language) => PlanCalendar.Write(plan, language, time.GetUtcNow());
}
