using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Plans;

/// <summary>One version of a plan, whole and unchanging: what every question is answered from.</summary>
public sealed class PlanSnapshot
{
    private readonly ActionIndex _index;
    private readonly Lazy<ImmutableArray<string>> _people;

    private PlanSnapshot(Plan plan)
    {
        Key = plan.Key;
        Version = plan.Version;
        Title = plan.Title;
        Language = plan.Language;
        Start = plan.Start;
        ClosedAt = plan.ClosedAt;
        IsDemonstration = plan.IsDemonstration;
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(plan.CreatedAt.ToUnixTimeMilliseconds());
        Actions = [.. plan.Actions.OrderBy(action => action.Id).Select(action => ActionSnapshot.Of(action, plan.Start))];
        _index = new ActionIndex(Actions);
        Milestones = [.. plan.Milestones.OrderBy(milestone => milestone.Id.Number).Select(milestone => MilestoneSnapshot.Of(milestone, plan.Start, Find))];
        Levels = [.. plan.Levels.OrderBy(level => level.Id.Number).Select(LevelSnapshot.Of)];
        Resources = [.. plan.Resources.OrderBy(resource => resource.Position).Select(resource => ResourceSnapshot.Of(resource, Find))];
        _people = PeopleOf(Actions, Resources);
        Sections = PlanSections.Of(plan);
    }

    /// <param name="people">Those of the version before where they are the same.</param>
    private PlanSnapshot(PlanSnapshot before, ImmutableArray<ActionSnapshot> actions, PlanSections sections, DateOnly? start, DateTimeOffset? closedAt, Lazy<ImmutableArray<string>>? people)
    {
        Key = before.Key;
        Version = before.Version + 1;
        Title = before.Title;
        Language = before.Language;
        Start = start;
        ClosedAt = closedAt;
        IsDemonstration = before.IsDemonstration;
        CreatedAt = before.CreatedAt;
        Actions = actions;
        _index = actions.Length == before.Actions.Length ? before._index : new ActionIndex(actions);
        Milestones = [.. before.Milestones.Select(milestone => milestone with { Actions = Current(milestone.Actions), Day = milestone.Date.Resolve(start) })];
        Levels = before.Levels;
        Resources = [.. before.Resources.Select(resource => resource with { Actions = Current(resource.Actions) })];
        _people = people ?? PeopleOf(actions, Resources);
        Sections = sections;
    }

    public PlanKey Key { get; }

    public long Version { get; }

    public string Title { get; }

    public Language Language { get; }

    /// <summary>J0; null while nobody has said.</summary>
    public DateOnly? Start { get; }

    public bool IsDemonstration { get; }

    /// <summary>When a lead closed it, UTC; null while it runs.</summary>
    public DateTimeOffset? ClosedAt { get; }

    /// <summary>UTC, in whole milliseconds: what a plan and the one that took its place differ by.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>In the order of the document.</summary>
    public ImmutableArray<ActionSnapshot> Actions { get; }

    /// <summary>
    /// Whom the plan names, in alphabetical order, each once: who owns an action that is filled in, the people behind roles, and
    /// the roles. Versions that change no owner share it: nearly every card offers it.
    /// </summary>
    public ImmutableArray<string> People => _people.Value;

    public ImmutableArray<MilestoneSnapshot> Milestones { get; }

    public ImmutableArray<LevelSnapshot> Levels { get; }

    public ImmutableArray<ResourceSnapshot> Resources { get; }

    /// <summary>Gate items, deliverables, criteria, and whatever else is done or not beside the actions; by kind, then number.</summary>
    public ImmutableArray<PlanItemSnapshot> Items => Sections.Items;

    public ImmutableArray<MeasureSnapshot> Measures => Sections.Measures;

    public ImmutableArray<RiskSnapshot> Risks => Sections.Risks;

    public ImmutableArray<GoNoGoSnapshot> GoNoGo => Sections.GoNoGo;

    public ImmutableArray<TopPriority> TopPriorities => Sections.TopPriorities;

    public ImmutableArray<CategoryEffort> CategoryEfforts => Sections.CategoryEfforts;

    public ImmutableArray<Cadence> Cadences => Sections.Cadences;

    public ImmutableArray<Audience> Audiences => Sections.Audiences;

    public ImmutableArray<PlanDashboard> Dashboards => Sections.Dashboards;

    public ImmutableArray<ClosingLine> ClosingLines => Sections.ClosingLines;

    /// <summary>The weekly report as the document wants it, in Markdown; null when it has no template.</summary>
    public string? ReportTemplate => Sections.ReportTemplate;

    /// <summary>What no action is part of.</summary>
    private PlanSections Sections { get; }

    public static PlanSnapshot Of(Plan plan) => new(plan);

    /// <summary>The next version: with these values written, and perhaps something more. Whatever is touched has its next version too.</summary>
    /// <param name="at">When, UTC.</param>
    public PlanSnapshot With(ImmutableArray<FieldChange> changes, DateTimeOffset at, NewAction? added = null, NewItem? raised = null)
    {
        var start = changes.LastOrDefault(change => change.Field is ChangedField.Start) is { } moved ? FieldValue.Day(moved.New) : Start;
        var closed = changes.LastOrDefault(change => change.Field is ChangedField.Closed) is { } ended ? ended.New is null ? null : (DateTimeOffset?)at : ClosedAt;
        var touched = changes.Where(change => change is { Subject.IsAction: true, Field: not (ChangedField.Created or ChangedField.Note) })
            .ToLookup(change => change.Subject.Number);
        var actions = (start == Start ? Actions : [.. Actions.Select(action => action.Since(start))]).ToBuilder();
        foreach (var written in touched)
        {
            if (_index.Of(written.Key) is not { } position) continue;
            actions[position] = written.Aggregate(actions[position] with { Version = actions[position].Version + 1 }, (changed, change) => changed.With(change, start));
        }

        if (added is not null) actions.Add(ActionSnapshot.Of(added, start));
        var sections = Sections.With(changes, start, at, raised);
        var people = added is null && changes.All(change => change.Field is not ChangedField.Owners) ? _people : null;
        return new PlanSnapshot(this, actions.ToImmutable(), start == Start ? sections : sections.Since(start), start, closed, people);
    }

    /// <summary>As it was before these changes, which are the latest, the newest first. What was made by them is not there.</summary>
    /// <param name="at">UTC, of that earlier moment.</param>
    public PlanSnapshot Before(IReadOnlyCollection<FieldChange> changes, DateTimeOffset at)
    {
        if (changes.Count == 0) return this;

        var made = changes.Where(change => change.Field is ChangedField.Created).Select(change => change.Subject).ToHashSet();
        var earlier = With([.. changes.Where(change => change.Field is not (ChangedField.Created or ChangedField.Note)).Select(change => change.Reversed())], at);
        return made.Count == 0 ? earlier : new PlanSnapshot(
            earlier, [.. earlier.Actions.Where(action => !made.Contains(Subject.Action(action.Id)))],
            earlier.Sections with { Items = [.. earlier.Items.Where(item => !made.Contains(Subject.Of(item.Id)))] }, earlier.Start, earlier.ClosedAt, people: null);
    }

    /// <summary>How anything of the plan is named, and in which version it is here; null when it is not there.</summary>
    public SubjectSnapshot? Find(Subject subject) => subject switch
    {
        { IsAction: true } => WithId(subject.Number) is { } action ? new SubjectSnapshot(subject, action.Code.ToString(), action.Title, action.Version) : null,
        { Item: { } id } => Find(id) is { } item ? new SubjectSnapshot(subject, id.ToString(), item.Text, item.Version) : null,
        { Measure: { } kind } => Measures.FirstOrDefault(measure => measure.Kind == kind && measure.Position == subject.Number) is { } measure
            ? new SubjectSnapshot(subject, measure.Name, measure.Name, measure.Version) : null,
        { Kind: SubjectKind.GoNoGo } => GoNoGo.FirstOrDefault(criterion => criterion.Position == subject.Number) is { } criterion
            ? new SubjectSnapshot(subject, criterion.Name, criterion.Name, criterion.Version) : null,
        _ => new SubjectSnapshot(subject, Title, Title, Version),
    };

    /// <summary>By its id within the plan; null when it is not there.</summary>
    public ActionSnapshot? WithId(int id) => _index.Of(id) is { } position ? Actions[position] : null;

    private ImmutableArray<ActionSnapshot> Current(ImmutableArray<ActionSnapshot> earlier) => [.. earlier.Select(action => WithId(action.Id)).OfType<ActionSnapshot>()];

    private static Lazy<ImmutableArray<string>> PeopleOf(ImmutableArray<ActionSnapshot> actions, ImmutableArray<ResourceSnapshot> resources) => new(() =>
    [
        .. actions.Where(action => !action.IsIncomplete).SelectMany(action => action.Owners)
            .Concat(resources.Select(resource => resource.Person).OfType<string>())
            .Concat(resources.Select(resource => resource.Role))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase),
    ]);

    public ActionSnapshot? Find(ActionId code) => _index.Of(code) is { } position ? Actions[position] : null;

    /// <summary>What a person means by a number alone: every action that has it, whatever its prefix.</summary>
    public IEnumerable<ActionSnapshot> WithNumber(int number) => _index.WithNumber(number).Select(position => Actions[position]);

    public MilestoneSnapshot? Find(MilestoneId id) => Milestones.FirstOrDefault(milestone => milestone.Id == id);

    public PlanItemSnapshot? Find(ItemId id) => Items.FirstOrDefault(item => item.Id == id);

    public RiskSnapshot? Find(RiskId id) => Risks.FirstOrDefault(risk => risk.Id == id);

    public IEnumerable<PlanItemSnapshot> ItemsOf(ItemKind kind) => Items.Where(item => item.Id.Kind == kind);

    public IEnumerable<MeasureSnapshot> MeasuresOf(MeasureKind kind) => Measures.Where(measure => measure.Kind == kind);
}
