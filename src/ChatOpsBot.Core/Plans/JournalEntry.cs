namespace ChatOpsBot.Core.Plans;

/// <summary>One line of a plan's journal: who changed what, from what to what, when and where. Never changed, never deleted.</summary>
public sealed class JournalEntry
{
    private JournalEntry() { }

    /// <summary>The version of the plan that this change made; all lines of one change share it.</summary>
    public long PlanVersion { get; private set; }

    /// <summary>From 1 within its change.</summary>
    public int Line { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By the name the plan knows them by; null when nobody said who they were.</summary>
    public string? Actor { get; private set; }

    /// <summary>The conversation it was said in.</summary>
    public string Conversation { get; private set; } = "";

    /// <summary>Whether it was said where the plan's channel does not see it.</summary>
    public bool IsPrivate { get; private set; }

    public SubjectKind Kind { get; private set; }

    /// <summary>Which of its kind: see <see cref="Plans.Subject"/>.</summary>
    public int Item { get; private set; }

    /// <summary>As it was named then: an id, or the name of a figure.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The id of the step or criterion within its action.</summary>
    public int? Box { get; private set; }

    public ChangedField Field { get; private set; }

    public string? Old { get; private set; }

    public string? New { get; private set; }

    /// <summary>The plan version whose change this one took back.</summary>
    public long? Undoes { get; private set; }

    public Subject Subject => new(Kind, Item);

    public FieldChange Change => new(Subject, Field, Box, Old, New);

    /// <param name="line">From 1.</param>
    public static JournalEntry Of(long planVersion, int line, FieldChange change, string name, ChangeOrigin origin, long? undoes) => new()
    {
        PlanVersion = planVersion,
        Line = line,
        At = origin.At,
        Actor = origin.Actor,
        Conversation = origin.Conversation,
        IsPrivate = origin.IsPrivate,
        Kind = change.Subject.Kind,
        Item = change.Subject.Number,
        Name = name,
        Box = change.Box,
        Field = change.Field,
        Old = change.Old,
        New = change.New,
        Undoes = undoes,
    };
}

/// <param name="At">UTC.</param>
/// <param name="Actor">Null when nobody said who they were.</param>
public sealed record ChangeOrigin(DateTimeOffset At, string? Actor, string Conversation, bool IsPrivate = false);
