namespace ChatOpsBot.Core.Plans;

public enum PlanLineKind
{
    TopPriority,
    CategoryEffort,
    Cadence,
    Audience,
    Dashboard,
    Closing,
}

/// <summary>
/// A row of the document that is only read: one table holds all such sections, so that a plan is loaded with one query for
/// them. <see cref="TopPriority"/> and the types beside it say what they hold.
/// </summary>
public sealed class PlanLine
{
    private PlanLine() { }

    public PlanLineKind Kind { get; private set; }

    /// <summary>From 1 within its kind, in the order of the document.</summary>
    public int Position { get; private set; }

    /// <summary>The row's texts in the order of its type; empty where the document says nothing.</summary>
    public List<string> Texts { get; private set; } = [];

    internal static PlanLine Of(PlanLineKind kind, int position, IEnumerable<string?> texts) => new()
    {
        Kind = kind,
        Position = position,
        Texts = [.. texts.Select(text => text ?? "")],
    };
}
