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
    private readonly List<PlanItem> _items = [];
    private readonly List<Measure> _measures = [];
    private readonly List<Risk> _risks = [];
    private readonly List<GoNoGoCriterion> _goNoGo = [];
    private readonly List<PlanLine> _lines = [];
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

    /// <summary>The weekly report as the document wants it, in Markdown; null when it has no template.</summary>
    public string? ReportTemplate { get; private set; }

    /// <summary>The plan that comes with the product; the first import replaces it.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>When a lead closed it, UTC; null while it runs.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    public IReadOnlyList<ActionItem> Actions => _actions;

    public IReadOnlyList<Milestone> Milestones => _milestones;

    public IReadOnlyList<EscalationLevel> Levels => _levels;

    public IReadOnlyList<Resource> Resources => _resources;

    public IReadOnlyList<PlanItem> Items => _items;

    public IReadOnlyList<Measure> Measures => _measures;

    public IReadOnlyList<Risk> Risks => _risks;

    public IReadOnlyList<GoNoGoCriterion> GoNoGo => _goNoGo;

    /// <summary>The sections that are only read.</summary>
    public IReadOnlyList<PlanLine> Lines => _lines;

    public IReadOnlyList<PlanDocument> Documents => _documents;

    /// <summary>Takes what its actions hold, by their ids, where it was read apart from them.</summary>
    public void Fill(ILookup<int, ChecklistItem> boxes, ILookup<int, ActionSection> sections)
    {
        foreach (var action in _actions) action.Fill(boxes[action.Id], sections[action.Id]);
    }

    /// <summary>Writes one value of the plan itself.</summary>
    /// <param name="at">UTC.</param>
    public void Apply(FieldChange change, DateTimeOffset at)
    {
        if (change.Field is ChangedField.Start) Start = FieldValue.Day(change.New);
        if (change.Field is ChangedField.Closed) ClosedAt = change.New is null ? null : at;
    }

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
            ReportTemplate = read.ReportTemplate?.Text,
            IsDemonstration = file.IsDemonstration,
            CreatedAt = now,
        };
        plan._actions.AddRange(read.Actions.Select((action, index) => ActionItem.FromDocument(index + 1, action)));
        plan._milestones.AddRange(read.Milestones.Select(Milestone.FromDocument));
        plan._levels.AddRange(read.Levels.Select(EscalationLevel.FromDocument));
        plan._resources.AddRange(read.Resources.Select((resource, index) => Resource.FromDocument(index + 1, resource)));
        plan._items.AddRange(read.Items.Select(PlanItem.FromDocument));
        plan._measures.AddRange(NumberedByKind(read.Measures).Select(measure => Measure.FromDocument(measure.Position, measure.Read)));
        plan._risks.AddRange(read.Risks.Select((risk, index) => Risk.FromDocument(index + 1, risk)));
        plan._goNoGo.AddRange(read.GoNoGo.Select((criterion, index) => GoNoGoCriterion.FromDocument(index + 1, criterion)));
        plan._lines.AddRange(LinesOf(read));
        plan._documents.Add(PlanDocument.Imported(1, file.Name, now, file.Content));
        return plan;
    }

    /// <summary>
    /// The plan as a newer document describes it, with what was changed in chat since the last document. An action that is gone
    /// from the document is archived, one that was added in chat stays.
    /// </summary>
    /// <param name="before">The plan as it stands, with everything in it.</param>
    /// <param name="last">The last document that was imported, read again.</param>
    /// <param name="start">J0 as given with the import; null to go by plan and documents.</param>
    /// <param name="choice">Whose value is taken of those that chat and document both changed.</param>
    public static (Plan Plan, PlanSnapshot After, ImportDiff Diff) Reimported(Plan before, ReadPlan last, ReadPlan next, DateOnly? start, ImportChoice choice, DocumentFile file, DateTimeOffset now)
    {
        var merge = new ThreeWay(choice, before.Start);
        var earlier = PlanSnapshot.Of(before);
        var plan = FromDocument(before.Key, next, start ?? StartOf(before, last, next, merge), file, now, before);
        plan.ClosedAt = before.ClosedAt;
        plan._actions.Clear();
        plan._actions.AddRange(Reimport.Actions(before._actions, last.Actions, next.Actions, merge));
        plan._items.Clear();
        plan._items.AddRange(Reimport.Items(before._items, last.Items, next.Items, merge));
        plan._measures.Clear();
        plan._measures.AddRange(NumberedByKind(next.Measures).Select(measure => Measure.Reimported(
            measure.Position, measure.Read,
            before._measures.Find(live => live.Kind == measure.Read.Kind && Reimport.Same(live.Name, measure.Read.Name)),
            last.Measures.FirstOrDefault(read => read.Kind == measure.Read.Kind && Reimport.Same(read.Name, measure.Read.Name)),
            merge)));
        plan._goNoGo.Clear();
        plan._goNoGo.AddRange(next.GoNoGo.Select((criterion, index) => GoNoGoCriterion.Reimported(
            index + 1, criterion,
            before._goNoGo.Find(live => Reimport.Same(live.Name, criterion.Name)),
            last.GoNoGo.FirstOrDefault(read => Reimport.Same(read.Name, criterion.Name)),
            merge)));
        plan._documents.Clear();
        plan._documents.AddRange(before._documents);
        plan._documents.Add(PlanDocument.Imported(before._documents.Max(document => document.Revision) + 1, file.Name, now, file.Content));
        var after = PlanSnapshot.Of(plan);
        return (plan, after, ImportDiff.Between(earlier, after, merge));
    }

    /// <summary>A document that names no J0 takes none away.</summary>
    private static DateOnly? StartOf(Plan before, ReadPlan last, ReadPlan next, ThreeWay merge)
    {
        var subject = new SubjectSnapshot(Subject.Plan, "plan", before.Title, before.Version);
        return next.Start is { } named && merge.Side(subject, ChangedField.Start, FieldValue.Of(before.Start), FieldValue.Of(last.Start), FieldValue.Of(named)) is ImportSide.Document
            ? named : before.Start;
    }

    private static IEnumerable<(int Position, ReadMeasure Read)> NumberedByKind(IEnumerable<ReadMeasure> measures) =>
        measures.GroupBy(measure => measure.Kind).SelectMany(kind => kind.Select((measure, index) => (index + 1, measure)));

    private static IEnumerable<PlanLine> LinesOf(ReadPlan read) =>
    [
        .. read.TopPriorities.Select((row, index) => row.Value.Line(index + 1)),
        .. read.CategoryEfforts.Select((row, index) => row.Value.Line(index + 1)),
        .. read.Cadences.Select((row, index) => row.Value.Line(index + 1)),
        .. read.Audiences.Select((row, index) => row.Value.Line(index + 1)),
        .. read.Dashboards.Select((row, index) => row.Value.Line(index + 1)),
        .. read.ClosingLines.Select((row, index) => row.Value.Line(index + 1)),
    ];
}

/// <summary>The file a plan is made from.</summary>
public sealed record DocumentFile(string Name, byte[] Content, bool IsDemonstration);
