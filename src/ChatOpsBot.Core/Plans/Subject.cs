namespace ChatOpsBot.Core.Plans;

/// <summary>What sort of thing of a plan a change is about; the journal names it.</summary>
public enum SubjectKind
{
    Action,
    Gate,
    Closing,
    Deliverable,
    Document,
    Prerequisite,
    Artifact,
    Attention,
    Decision,
    Incident,
    Kpi,
    Sla,
    Score,

    /// <summary>A criterion of the decision to go or not to go.</summary>
    GoNoGo,

    /// <summary>The plan itself: its start, its end.</summary>
    Plan,

    /// <summary>An escalation, on whose card a button stands.</summary>
    Escalation,
}

/// <summary>One thing of a plan that changes.</summary>
/// <param name="Number">Of an action its id within the plan, of everything else its number or position within its kind.</param>
public readonly record struct Subject(SubjectKind Kind, int Number)
{
    public static readonly Subject Plan = new(SubjectKind.Plan, 0);

    public static Subject Action(int id) => new(SubjectKind.Action, id);

    public static Subject GoNoGo(int position) => new(SubjectKind.GoNoGo, position);

    public static Subject Of(ItemId id) => new(
        id.Kind switch
        {
            ItemKind.Gate => SubjectKind.Gate,
            ItemKind.Closing => SubjectKind.Closing,
            ItemKind.Deliverable => SubjectKind.Deliverable,
            ItemKind.Document => SubjectKind.Document,
            ItemKind.Prerequisite => SubjectKind.Prerequisite,
            ItemKind.Artifact => SubjectKind.Artifact,
            ItemKind.Attention => SubjectKind.Attention,
            ItemKind.Decision => SubjectKind.Decision,
            ItemKind.Incident => SubjectKind.Incident,
        },
        id.Number);

    public static Subject Of(MeasureKind kind, int position) => new(
        kind switch
        {
            MeasureKind.Kpi => SubjectKind.Kpi,
            MeasureKind.Sla => SubjectKind.Sla,
            MeasureKind.Score => SubjectKind.Score,
        },
        position);

    public bool IsAction => Kind is SubjectKind.Action;

    /// <summary>The tracked item it is; null for anything else.</summary>
    public ItemId? Item => Kind switch
    {
        SubjectKind.Gate => new ItemId(ItemKind.Gate, Number),
        SubjectKind.Closing => new ItemId(ItemKind.Closing, Number),
        SubjectKind.Deliverable => new ItemId(ItemKind.Deliverable, Number),
        SubjectKind.Document => new ItemId(ItemKind.Document, Number),
        SubjectKind.Prerequisite => new ItemId(ItemKind.Prerequisite, Number),
        SubjectKind.Artifact => new ItemId(ItemKind.Artifact, Number),
        SubjectKind.Attention => new ItemId(ItemKind.Attention, Number),
        SubjectKind.Decision => new ItemId(ItemKind.Decision, Number),
        SubjectKind.Incident => new ItemId(ItemKind.Incident, Number),
        SubjectKind.Action or SubjectKind.Kpi or SubjectKind.Sla or SubjectKind.Score or SubjectKind.GoNoGo or SubjectKind.Plan or SubjectKind.Escalation => null,
    };

    /// <summary>The sort of figure it is; null for anything else.</summary>
    public MeasureKind? Measure => Kind switch
    {
        SubjectKind.Kpi => MeasureKind.Kpi,
        SubjectKind.Sla => MeasureKind.Sla,
        SubjectKind.Score => MeasureKind.Score,
        _ => null,
    };
}

/// <summary>What is shown of anything that changed: how people name it, and which version of it there is.</summary>
/// <param name="Name">An id, or the name of a figure or criterion.</param>
public sealed record SubjectSnapshot(Subject Subject, string Name, string Title, long Version);
