using System.Collections.Immutable;

namespace ChatOpsBot.Core.Plans;

/// <summary>What a plan holds beside actions, milestones, levels and resources, in one version of it.</summary>
internal sealed record PlanSections
{
    internal required ImmutableArray<PlanItemSnapshot> Items { get; init; }

    internal required ImmutableArray<MeasureSnapshot> Measures { get; init; }

    internal required ImmutableArray<RiskSnapshot> Risks { get; init; }

    internal required ImmutableArray<GoNoGoSnapshot> GoNoGo { get; init; }

    internal required ImmutableArray<TopPriority> TopPriorities { get; init; }

    internal required ImmutableArray<CategoryEffort> CategoryEfforts { get; init; }

    internal required ImmutableArray<Cadence> Cadences { get; init; }

    internal required ImmutableArray<Audience> Audiences { get; init; }

    internal required ImmutableArray<PlanDashboard> Dashboards { get; init; }

    internal required ImmutableArray<ClosingLine> ClosingLines { get; init; }

    internal required string? ReportTemplate { get; init; }

    /// <summary>The next version of these: with the values written that concern them, and perhaps an item more.</summary>
    internal PlanSections With(ImmutableArray<FieldChange> changes, DateOnly? start, DateTimeOffset at, NewItem? raised)
    {
        var touched = changes.Where(change => change.Field is not ChangedField.Created and not ChangedField.Note).ToLookup(change => change.Subject);
        return this with
        {
            Items =
            [
                .. Items.Select(item => Next(touched[Subject.Of(item.Id)], item, next => next with { Version = next.Version + 1 }, (next, change) => next.With(change, start, at))),
                .. raised is null ? Array.Empty<PlanItemSnapshot>() : [PlanItemSnapshot.Of(raised)],
            ],
            Measures =
            [
                .. Measures.Select(measure => Next(
                    touched[Subject.Of(measure.Kind, measure.Position)], measure, next => next with { Version = next.Version + 1 }, (next, change) => next with { Value = change.New })),
            ],
            GoNoGo =
            [
                .. GoNoGo.Select(criterion => Next(
                    touched[Subject.GoNoGo(criterion.Position)], criterion, next => next with { Version = next.Version + 1 }, (next, change) => next.With(change.New))),
            ],
        };
    }

    /// <summary>The same sections with days that count from another J0.</summary>
    internal PlanSections Since(DateOnly? start) => this with { Items = [.. Items.Select(item => item with { DueDay = item.Due.Resolve(start) })] };

    private static T Next<T>(IEnumerable<FieldChange> changes, T before, Func<T, T> raise, Func<T, FieldChange, T> write) =>
        changes.Any() ? changes.Aggregate(raise(before), write) : before;

    internal static PlanSections Of(Plan plan)
    {
        var lines = plan.Lines.OrderBy(line => line.Position).ToLookup(line => line.Kind);
        return new PlanSections
        {
            Items = [.. plan.Items.OrderBy(item => item.Kind).ThenBy(item => item.Number).Select(item => PlanItemSnapshot.Of(item, plan.Start))],
            Measures = [.. plan.Measures.OrderBy(measure => measure.Kind).ThenBy(measure => measure.Position).Select(MeasureSnapshot.Of)],
            Risks = [.. plan.Risks.OrderBy(risk => risk.Position).Select(RiskSnapshot.Of)],
            GoNoGo = [.. plan.GoNoGo.OrderBy(criterion => criterion.Position).Select(GoNoGoSnapshot.Of)],
            TopPriorities = [.. lines[PlanLineKind.TopPriority].Select(TopPriority.Of)],
            CategoryEfforts = [.. lines[PlanLineKind.CategoryEffort].Select(CategoryEffort.Of)],
            Cadences = [.. lines[PlanLineKind.Cadence].Select(Cadence.Of)],
            Audiences = [.. lines[PlanLineKind.Audience].Select(Audience.Of)],
            Dashboards = [.. lines[PlanLineKind.Dashboard].Select(PlanDashboard.Of)],
            ClosingLines = [.. lines[PlanLineKind.Closing].Select(ClosingLine.Of)],
            ReportTemplate = plan.ReportTemplate,
        };
    }
}
