using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>A row of a table of KPIs, SLA targets or scores, each value as the document writes it.</summary>
/// <param name="Target">Null when there is none; so with the others.</param>
/// <param name="Value">What was measured, reached or scored; null when the cell has no figure yet: <c>-</c>, <c>- %</c>.</param>
/// <param name="Remark">The gap, the trend or the verdict.</param>
/// <param name="TargetSpan">Null when the table has no such column; so with the others.</param>
/// <param name="Line">From 1.</param>
public sealed record ReadMeasure(
    MeasureKind Kind,
    string Name,
    string? Target,
    string? Value,
    string? Remark,
    SourceSpan? TargetSpan,
    SourceSpan? ValueSpan,
    SourceSpan? RemarkSpan,
    int Line);
