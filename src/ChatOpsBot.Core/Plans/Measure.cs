using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

public enum MeasureKind
{
    /// <summary>An indicator of the plan's own progress.</summary>
    Kpi,

    /// <summary>A target the service has to reach.</summary>
    Sla,

    /// <summary>What a domain was given by the audit.</summary>
    Score,
}

/// <summary>A figure the plan follows, as it stands now; every value as people write it.</summary>
public sealed class Measure
{
    private Measure() { }

    public MeasureKind Kind { get; private set; }

    /// <summary>From 1 within its kind, in the order of the document.</summary>
    public int Position { get; private set; }

    public long Version { get; private set; }

    public string Name { get; private set; } = "";

    public string? Target { get; private set; }

    /// <summary>What was measured, reached or scored; null while there is no figure.</summary>
    public string? Value { get; private set; }

    /// <summary>The gap, the trend or the verdict.</summary>
    public string? Remark { get; private set; }

    public void Apply(FieldChange change)
    {
        if (change.Field is ChangedField.Measured) Value = change.New;
    }

    /// <summary>The figure as a newer document has it, with the value that was recorded in chat since the last one.</summary>
    internal static Measure Reimported(int position, ReadMeasure next, Measure? live, ReadMeasure? last, ThreeWay merge)
    {
        var measure = FromDocument(position, next);
        if (live is null) return measure;

        measure.Version = live.Version + 1;
        var subject = new SubjectSnapshot(Subject.Of(next.Kind, position), $"{next.Kind.ToString().ToUpperInvariant()}-{position}", next.Name, measure.Version);
        if (merge.Side(subject, ChangedField.Measured, live.Value, last?.Value, next.Value) is ImportSide.Chat) measure.Value = live.Value;
        return measure;
    }

    internal static Measure FromDocument(int position, ReadMeasure read) => new()
    {
        Kind = read.Kind,
        Position = position,
        Version = 1,
        Name = read.Name,
        Target = read.Target,
        Value = read.Value,
        Remark = read.Remark,
    };
}

/// <summary>A figure in one version of its plan.</summary>
public sealed record MeasureSnapshot(
    MeasureKind Kind, int Position, long Version, string Name, string? Target, string? Value, string? Remark)
{
    internal static MeasureSnapshot Of(Measure measure) =>
        new(measure.Kind, measure.Position, measure.Version, measure.Name, measure.Target, measure.Value, measure.Remark);
}
