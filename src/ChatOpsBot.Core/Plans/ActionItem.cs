using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>An action of the plan as it stands now.</summary>
public sealed class ActionItem
{
    private readonly List<ChecklistItem> _checklist = [];
    private readonly List<ActionSection> _sections = [];

    private ActionItem() { }

    /// <summary>Within its plan, never given twice; what a button carries.</summary>
    public int Id { get; private set; }

    /// <summary>As people name it: <c>ACT-004</c>.</summary>
    public ActionId Code { get; private set; }

    /// <summary>Raised with every change of the action, its boxes or its texts.</summary>
    public long Version { get; private set; }

    public string Title { get; private set; } = "";

    public string? Phase { get; private set; }

    public string? Category { get; private set; }

    public string? Recommendation { get; private set; }

    public Priority? Priority { get; private set; }

    public string? PriorityWord { get; private set; }

    public List<string> Owners { get; private set; } = [];

    public DueDate Due { get; private set; }

    /// <summary>In person-days; null when nobody estimated it.</summary>
    public decimal? EffortDays { get; private set; }

    public ActionStatus Status { get; private set; }

    public string? BlockedReason { get; private set; }

    /// <summary>What it was before it was blocked, and is again afterwards; null when the document called it blocked.</summary>
    public ActionStatus? StatusBeforeBlock { get; private set; }

    /// <summary>In person-days; null while nobody recorded any, which is not 0.</summary>
    public decimal? SpentDays { get; private set; }

    public bool IsIncomplete { get; private set; }

    /// <summary>The weeks it is planned in, from 1 and rising; empty when the plan draws none.</summary>
    public List<int> Weeks { get; private set; } = [];

    public IReadOnlyList<ChecklistItem> Checklist => _checklist;

    public IReadOnlyList<ActionSection> Sections => _sections;

    /// <summary>Makes an action that no document has.</summary>
    public static ActionItem New(NewAction added) => new()
    {
        Id = added.Id,
        Code = added.Code,
        Version = 1,
        Title = added.Title,
        Owners = [.. added.Owners],
        Due = added.Due,
        Priority = added.Priority,
        PriorityWord = null,
    };

    /// <summary>Writes one value. <see cref="ActionSnapshot"/> does the same to a snapshot.</summary>
    public void Apply(FieldChange change)
    {
        switch (change.Field)
        {
            case ChangedField.Status:
                var status = FieldValue.Status(change.New);
                if (status is ActionStatus.Blocked) StatusBeforeBlock = Status;
                Status = status;
                break;
            case ChangedField.BlockedReason: BlockedReason = change.New; break;
            case ChangedField.Owners: Owners = [.. FieldValue.Owners(change.New)]; break;
            case ChangedField.Due: Due = DueDate.Read(change.New); break;
            case ChangedField.Priority:
                Priority = FieldValue.Priority(change.New);
                PriorityWord = null;
                break;
            case ChangedField.Title: Title = change.New ?? ""; break;
            case ChangedField.SpentDays: SpentDays = FieldValue.Days(change.New); break;
            case ChangedField.Box: _checklist.Single(item => item.Id == change.Box).Tick(FieldValue.Done(change.New)); break;
            case ChangedField.Created or ChangedField.Note or ChangedField.Measured or ChangedField.Verdict or ChangedField.Start or ChangedField.Closed: break;
        }
    }

    internal void Fill(IEnumerable<ChecklistItem> boxes, IEnumerable<ActionSection> sections)
    {
        _checklist.AddRange(boxes.OrderBy(box => box.Id));
        _sections.AddRange(sections.OrderBy(section => section.Position));
    }

    /// <summary>It is gone from the document: it leaves the plan and keeps its history.</summary>
    internal void Archive()
    {
        Status = ActionStatus.Archived;
        BlockedReason = null;
        Version++;
    }

    /// <summary>The action as a newer document has it, with what was changed in chat since the last one.</summary>
    /// <param name="live">As it stands now; null for one that is new.</param>
    /// <param name="last">As the last document had it; null for one that was added in chat.</param>
    internal static ActionItem Reimported(int id, ReadAction next, ActionItem? live, ReadAction? last, ThreeWay merge)
    {
        var action = FromDocument(id, next);
        if (live is null) return action;

        action.Version = live.Version + 1;
        var subject = new SubjectSnapshot(Subject.Action(id), next.Id.ToString(), next.Title, action.Version);
        if (Takes(ChangedField.Title, live.Title, last?.Title ?? live.Title, next.Title) is ImportSide.Chat) action.Title = live.Title;
        if (Takes(ChangedField.Status, FieldValue.Of(live.Status), FieldValue.Of(last?.Status ?? ActionStatus.ToDo), FieldValue.Of(next.Status)) is ImportSide.Chat) action.Status = live.Status;
        action.BlockedReason = action.Status is ActionStatus.Blocked ? Reason() : null;
        action.StatusBeforeBlock = live.StatusBeforeBlock;
        if (Takes(ChangedField.Owners, FieldValue.Of(live.Owners), FieldValue.Of(last?.Owners ?? []), FieldValue.Of(next.Owners)) is ImportSide.Chat) action.Owners = live.Owners;
        if (Takes(ChangedField.Due, FieldValue.Of(live.Due), FieldValue.Of(last?.Due ?? DueDate.None), FieldValue.Of(next.Due)) is ImportSide.Chat) action.Due = live.Due;
        if (Takes(ChangedField.Priority, FieldValue.Of(live.Priority), FieldValue.Of(last?.Priority), FieldValue.Of(next.Priority)) is ImportSide.Chat) action.Priority = live.Priority;
        if (action.Priority != next.Priority) action.PriorityWord = null;
        action.SpentDays = live.SpentDays;
        action._checklist.Clear();
        action._checklist.AddRange(Reimport.Boxes(subject, next.Boxes, live._checklist, last?.Boxes ?? [], merge));
        return action;

        ImportSide Takes(ChangedField field, string? now, string? before, string? after) => merge.Side(subject, field, now, before, after);

        string? Reason() => live.Status is not ActionStatus.Blocked ? next.BlockedReason
            : next.Status is not ActionStatus.Blocked ? live.BlockedReason
            : Takes(ChangedField.BlockedReason, live.BlockedReason, last?.BlockedReason, next.BlockedReason) is ImportSide.Chat ? live.BlockedReason : next.BlockedReason;
    }

    internal static ActionItem FromDocument(int id, ReadAction read)
    {
        var action = new ActionItem
        {
            Id = id,
            Code = read.Id,
            Version = 1,
            Title = read.Title,
            Phase = read.Phase,
            Category = read.Category,
            Recommendation = read.Recommendation,
            Priority = read.Priority,
            PriorityWord = read.PriorityWord,
            Owners = [.. read.Owners],
            Due = read.Due,
            EffortDays = read.EffortDays,
            Status = read.Status,
            BlockedReason = read.BlockedReason,
            IsIncomplete = read.IsIncomplete,
            Weeks = [.. read.Weeks],
        };
        action._checklist.AddRange(read.Boxes.Select((box, index) => ChecklistItem.FromDocument(index + 1, box)));
        action._sections.AddRange(read.Sections.Select((section, index) => ActionSection.FromDocument(index + 1, section)));
        return action;
    }
}
