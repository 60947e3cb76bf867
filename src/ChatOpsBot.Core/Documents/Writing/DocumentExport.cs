using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>Writes a plan back into the document it came from: only what says something else now is touched.</summary>
public static class DocumentExport
{
    /// <param name="content">The last imported document, as it came.</param>
    /// <param name="notes">How many notes the plan's journal has: no document shows them.</param>
    /// <param name="refresh">Whether what the plan can count itself is written too: efforts by category, milestones, the drawing of the dashboard.</param>
    public static ExportOutcome Write(byte[] content, PlanSnapshot plan, int notes = 0, bool refresh = false)
    {
        if (PlanReader.Dissect(content) is not { } anatomy)
            return new ExportOutcome.Unreadable(PlanReader.Read(content) as ReadOutcome.Refused ?? new ReadOutcome.Refused(ReadRefusal.NoActions, null, ""));

        var differences = Differences.Between(anatomy.Plan, plan);
        if (differences.IsEmpty && !refresh) return new ExportOutcome.Written(content, [.. Kept(anatomy.Plan, plan, notes)]);

        var (written, foreign, isTouched, seen) = new VerifiedEdits(content, anatomy, plan, differences).Write(refresh);
        var left = !isTouched ? differences : seen ?? (PlanReader.Read(written) is ReadOutcome.Read(var again) ? Differences.Between(again, plan) : differences);
        return new ExportOutcome.Written(isTouched ? written : content,
        [
            .. !isTouched || anatomy.Plan.Source.RepairedCharacters == 0 ? Array.Empty<ExportRemark>() : [new ExportRemark.Repaired(anatomy.Plan.Source.RepairedCharacters)],
            .. foreign is null ? Array.Empty<ExportRemark>() : [new ExportRemark.BecameUtf8(foreign)],
            .. left.Select(change => new ExportRemark.NotWritten(plan.Find(change.Subject)?.Name ?? "", change)),
            .. Kept(anatomy.Plan, plan, notes),
        ]);
    }

    /// <summary>What no document has a place for.</summary>
    private static IEnumerable<ExportRemark> Kept(ReadPlan read, PlanSnapshot plan, int notes)
    {
        ImmutableArray<ItemId> raised = [.. plan.Items.Where(item => item.RaisedAt is not null).Select(item => item.Id)];
        if (!raised.IsEmpty) yield return new ExportRemark.Raised(raised);

        ImmutableArray<ActionId> spent = [.. plan.Actions.Where(action => action.SpentDays is not null).Select(action => action.Code)];
        if (!spent.IsEmpty) yield return new ExportRemark.Spent(spent);

        if (notes > 0) yield return new ExportRemark.Notes(notes);
        if (read.Start is null && plan.Start is { } start) yield return new ExportRemark.StartUnnamed(start);

        var named = read.Actions.Select(action => action.Id).ToHashSet();
        ImmutableArray<ActionId> archived = [.. plan.Actions.Where(action => action.Status is ActionStatus.Archived && !named.Contains(action.Code)).Select(action => action.Code)];
        if (!archived.IsEmpty) yield return new ExportRemark.ArchivedElsewhere(archived);
    }
}
