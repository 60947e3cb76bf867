using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>The words of KPIs, SLA targets and scores.</summary>
internal static class MeasureWords
{
    internal static string Title(Language language, MeasureKind kind) => kind switch
    {
        MeasureKind.Kpi => language.In("Indicateurs de suivi (KPI)", "Progress indicators (KPI)"),
        MeasureKind.Sla => language.In("Objectifs de service (SLA)", "Service targets (SLA)"),
        MeasureKind.Score => language.In("Scores par domaine", "Scores by domain"),
    };

    internal static string Command(MeasureKind kind) => kind switch
    {
        MeasureKind.Kpi => "kpi",
        MeasureKind.Sla => "sla",
        MeasureKind.Score => "scores",
    };

    internal static string Button(Language language, MeasureKind kind) => kind switch
    {
        MeasureKind.Kpi => "KPI",
        MeasureKind.Sla => "SLA",
        MeasureKind.Score => language.In("Scores", "Scores"),
    };

    internal static string NoneCalled(Language language, MeasureKind kind, string name) => kind switch
    {
        MeasureKind.Kpi => language.In($"Aucun indicateur ne s’appelle « {name} ».", $"No indicator is called “{name}”."),
        MeasureKind.Sla => language.In($"Aucun objectif de service ne s’appelle « {name} ».", $"No service target is called “{name}”."),
        MeasureKind.Score => language.In($"Aucun domaine ne s’appelle « {name} ».", $"No domain is called “{name}”."),
    };

    internal static string Value(Language language, MeasureSnapshot measure) => measure switch
    {
        { Value: { } value, Kind: MeasureKind.Sla } => language.In($"mesuré {value}", $"measured {value}"),
        { Value: { } value, Kind: MeasureKind.Kpi } => language.In($"actuel {value}", $"current {value}"),
        { Value: { } value } => value,
        { Kind: MeasureKind.Score } => language.In("pas encore noté", "not scored yet"),
        _ => language.In("pas encore mesuré", "not measured yet"),
    };

    internal static string RemarkLabel(Language language, MeasureKind kind) => kind switch
    {
        MeasureKind.Kpi => language.In("Tendance", "Trend"),
        MeasureKind.Sla => language.In("Écart", "Gap"),
        MeasureKind.Score => language.In("Verdict", "Verdict"),
    };

    /// <summary>Whether the target is kept, where that can be said.</summary>
    internal static ImmutableArray<Badge> Badges(Language language, MeasureSnapshot measure) => Target.IsMet(measure.Target, measure.Value) switch
    {
        true => [new Badge(language.In("tenu", "met"), Tone.Good)],
        false => [new Badge(language.In("manqué", "missed"), Tone.Bad)],
        null => [],
    };

    /// <summary>A score as a bar; null for what is no percentage.</summary>
    internal static int? Percent(MeasureSnapshot measure) =>
        measure.Kind is MeasureKind.Score && PercentCell.Read(measure.Value) is { } percent ? (int)Math.Min(percent, 100) : null;

    /// <summary>The row that stands for all domains.</summary>
    internal static bool IsGlobal(MeasureSnapshot measure) => measure.Kind is MeasureKind.Score
        && Folding.Fold(measure.Name) is "global" or "globale" or "score global" or "total" or "ensemble" or "moyenne" or "overall" or "average" or "overall score";
}
