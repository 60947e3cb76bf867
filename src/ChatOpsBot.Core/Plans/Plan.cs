using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Plans;

/// <summary>A plan as it stands now: the root of everything stored under its key.</summary>
public sealed class Plan
{
    private readonly List<ActionItem> _actions = [];
    private readonly List<Milestone> _milestones = [];
    private readonly List<EscalationLevel> _levels = [];
    private readonly List<Resource> _resources = [];
    private readonly List<PlanDocument> _documents = [];

    private Plan() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    /// <summary>The plan's short name within its workspace.</summary>
    public string Name { get; private set; } = "";

    public PlanKey Key => new(Platform, Workspace, Name);

    /// <summary>Raised with every change of the plan or of anything in it: what a snapshot is kept by.</summary>
    public long Version { get; private set; }

    /// <summary>The document's first heading; its file name where it has none.</summary>
    public string Title { get; private set; } = "";

    public Language Language { get; private set; }

    /// <summary>J0, from which <c>J+n</c> counts; null while nobody has said.</summary>
    public DateOnly? Start { get; private set; }

    /// <summary>The plan that comes with the product; the first import replaces it.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    public IReadOnlyList<ActionItem> Actions => _actions;

    public IReadOnlyList<Milestone> Milestones => _milestones;

    public IReadOnlyList<EscalationLevel> Levels => _levels;

    public IReadOnlyList<Resource> Resources => _resources;

    public IReadOnlyList<PlanDocument> Documents => _documents;

    /// <summary>Sets J0: every date that counts from it moves along.</summary>
    public void StartOn(DateOnly day) => Start = day;

    /// <summary>Makes the plan that a document describes.</summary>
    /// <param name="start">J0 as given with the import; else the one the document names, if it does.</param>
    /// <param name="now">The instant of the import, UTC.</param>
    /// <param name="before">The plan it replaces: versions go on counting, so that nothing made from the old one passes for current.</param>
    public static Plan FromDocument(PlanKey key, ReadPlan read, DateOnly? start, DocumentFile file, DateTimeOffset now, Plan? before)
    {
        var plan = new Plan
        {
            Platform = key.Platform,
            Workspace = key.Workspace,
            Name = key.Plan,
            Version = (before?.Version ?? 0) + 1,
            Title = read.Title.Length > 0 ? read.Title : file.Name,
            Language = read.Language,
            Start = start ?? read.Start,
            IsDemonstration = file.IsDemonstration,
            CreatedAt = now,
        };
        plan._actions.AddRange(read.Actions.Select((action, index) => ActionItem.FromDocument(index + 1, action)));
        plan._milestones.AddRange(read.Milestones.Select(Milestone.FromDocument));
        plan._levels.AddRange(read.Levels.Select(EscalationLevel.FromDocument));
        plan._resources.AddRange(read.Resources.Select((resource, index) => Resource.FromDocument(index + 1, resource)));
        plan._documents.Add(PlanDocument.Imported(1, file.Name, now, file.Content));
        return plan;
    }
}

/// <summary>The file a plan is made from.</summary>
public sealed record DocumentFile(string Name, byte[] Content, bool IsDemonstration);
