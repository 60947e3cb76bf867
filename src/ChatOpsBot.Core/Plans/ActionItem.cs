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

    public bool IsIncomplete { get; private set; }

    public IReadOnlyList<ChecklistItem> Checklist => _checklist;

    public IReadOnlyList<ActionSection> Sections => _sections;

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
        };
        action._checklist.AddRange(read.Boxes.Select((box, index) => ChecklistItem.FromDocument(index + 1, box)));
        action._sections.AddRange(read.Sections.Select((section, index) => ActionSection.FromDocument(index + 1, section)));
        return action;
    }
}
