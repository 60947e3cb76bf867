using System.Collections.Immutable;
using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>An action in one version of its plan.</summary>
public sealed record ActionSnapshot
{
    public required int Id { get; init; }

    public required ActionId Code { get; init; }

    public required long Version { get; init; }

    public required string Title { get; init; }

    public string? Phase { get; init; }

    public string? Category { get; init; }

    public string? Recommendation { get; init; }

    public Priority? Priority { get; init; }

    public string? PriorityWord { get; init; }

    public ImmutableArray<string> Owners { get; init; } = [];

    public DueDate Due { get; init; }

    /// <summary>The day it is due; null while the plan names none or J0 is unknown.</summary>
    public DateOnly? DueDay { get; init; }

    /// <summary>In person-days; null when nobody estimated it.</summary>
    public decimal? EffortDays { get; init; }

    public ActionStatus Status { get; init; }

    public string? BlockedReason { get; init; }

    public ActionStatus? StatusBeforeBlock { get; init; }

    /// <summary>In person-days; null while nobody recorded any.</summary>
    public decimal? SpentDays { get; init; }

    public bool IsIncomplete { get; init; }

    /// <summary>The weeks it is planned in, from 1 and rising; empty when the plan draws none.</summary>
    public ImmutableArray<int> Weeks { get; init; } = [];

    public ImmutableArray<BoxSnapshot> Steps { get; init; } = [];

    public ImmutableArray<BoxSnapshot> Criteria { get; init; } = [];

    public ImmutableArray<SectionSnapshot> Sections { get; init; } = [];

    /// <summary>Neither done nor archived.</summary>
    public bool IsOpen => Status is not (ActionStatus.Done or ActionStatus.Archived);

    public int StepsDone => Steps.Count(step => step.Done);

    /// <summary>0 to 100, derived: ticked steps by steps, 100 when done; null for an open action without steps.</summary>
    public int? Progress => (Status, Steps.Length) switch
    {
        (ActionStatus.Done, _) => 100,
        (_, 0) => null,
        _ => StepsDone * 100 / Steps.Length,
    };

    /// <summary>The step or criterion that a person names; null when there is none.</summary>
    public BoxSnapshot? Box(ChecklistKind kind, int number) =>
        (kind is ChecklistKind.Step ? Steps : Criteria).FirstOrDefault(box => box.Id.Number == number);

    /// <summary>The same action with days that count from another J0.</summary>
    internal ActionSnapshot Since(DateOnly? start) => this with { DueDay = Due.Resolve(start) };

    internal static ActionSnapshot Of(NewAction added, DateOnly? start) => new()
    {
        Id = added.Id,
        Code = added.Code,
        Version = 1,
        Title = added.Title,
        Owners = [.. added.Owners],
        Due = added.Due,
        DueDay = added.Due.Resolve(start),
        Priority = added.Priority,
    };

    /// <summary>This action with one value written, as <see cref="ActionItem.Apply"/> writes it; the version is the caller's.</summary>
    internal ActionSnapshot With(FieldChange change, DateOnly? start) => change.Field switch
    {
        ChangedField.Status => With(FieldValue.Status(change.New)),
        ChangedField.BlockedReason => this with { BlockedReason = change.New },
        ChangedField.Owners => this with { Owners = [.. FieldValue.Owners(change.New)] },
        ChangedField.Due => this with { Due = DueDate.Read(change.New), DueDay = DueDate.Read(change.New).Resolve(start) },
        ChangedField.Priority => this with { Priority = FieldValue.Priority(change.New), PriorityWord = null },
        ChangedField.Title => this with { Title = change.New ?? "" },
        ChangedField.SpentDays => this with { SpentDays = FieldValue.Days(change.New) },
        ChangedField.Box => this with { Steps = Ticked(Steps, change), Criteria = Ticked(Criteria, change) },
        ChangedField.Created or ChangedField.Note or ChangedField.Measured or ChangedField.Verdict or ChangedField.Start or ChangedField.Closed => this,
    };

    private ActionSnapshot With(ActionStatus status) =>
        this with { Status = status, StatusBeforeBlock = status is ActionStatus.Blocked ? Status : StatusBeforeBlock };

    private static ImmutableArray<BoxSnapshot> Ticked(ImmutableArray<BoxSnapshot> boxes, FieldChange change) =>
        [.. boxes.Select(box => box.Item == change.Box ? box with { Done = FieldValue.Done(change.New) } : box)];

    internal static ActionSnapshot Of(ActionItem action, DateOnly? start) => new()
    {
        Id = action.Id,
        Code = action.Code,
        Version = action.Version,
        Title = action.Title,
        Phase = action.Phase,
        Category = action.Category,
        Recommendation = action.Recommendation,
        Priority = action.Priority,
        PriorityWord = action.PriorityWord,
        Owners = [.. action.Owners],
        Due = action.Due,
        DueDay = action.Due.Resolve(start),
        EffortDays = action.EffortDays,
        Status = action.Status,
        BlockedReason = action.BlockedReason,
        StatusBeforeBlock = action.StatusBeforeBlock,
        SpentDays = action.SpentDays,
        IsIncomplete = action.IsIncomplete,
        Weeks = [.. action.Weeks],
        Steps = Boxes(action, ChecklistKind.Step),
        Criteria = Boxes(action, ChecklistKind.Criterion),
        Sections = [.. action.Sections.OrderBy(section => section.Position).Select(section => new SectionSnapshot(section.Kind, section.Heading, section.Text))],
    };

    private static ImmutableArray<BoxSnapshot> Boxes(ActionItem action, ChecklistKind kind) =>
    [
        .. action.Checklist.Where(item => item.Kind == kind).OrderBy(item => item.Number)
            .Select(item => new BoxSnapshot(new ChecklistItemId(action.Code, kind, item.Number), item.Section, item.Text, item.Done, item.Id)),
    ];
}

/// <summary>A step or criterion in one version of its plan.</summary>
/// <param name="Item">Within its action; stays the same when the document moves the box.</param>
public sealed record BoxSnapshot(ChecklistItemId Id, string Section, string Text, bool Done, int Item);

/// <summary>A named text under an action in one version of its plan.</summary>
public sealed record SectionSnapshot(SectionKind Kind, string Heading, string Text);
