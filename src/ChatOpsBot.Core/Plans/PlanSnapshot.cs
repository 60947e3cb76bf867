using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Plans;

/// <summary>One version of a plan, whole and unchanging: what every question is answered from.</summary>
public sealed class PlanSnapshot
{
    private readonly Dictionary<ActionId, ActionSnapshot> _byCode;
    private readonly ILookup<int, ActionSnapshot> _byNumber;

    private PlanSnapshot(Plan plan)
    {
        Key = plan.Key;
        Version = plan.Version;
        Title = plan.Title;
        Language = plan.Language;
        Start = plan.Start;
        IsDemonstration = plan.IsDemonstration;
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(plan.CreatedAt.ToUnixTimeMilliseconds());
        Actions = [.. plan.Actions.OrderBy(action => action.Id).Select(action => ActionSnapshot.Of(action, plan.Start))];
        _byCode = Actions.ToDictionary(action => action.Code);
        _byNumber = Actions.ToLookup(action => action.Code.Number);
        Milestones = [.. plan.Milestones.OrderBy(milestone => milestone.Id.Number).Select(milestone => MilestoneSnapshot.Of(milestone, plan.Start, Find))];
        Levels = [.. plan.Levels.OrderBy(level => level.Id.Number).Select(LevelSnapshot.Of)];
        Resources = [.. plan.Resources.OrderBy(resource => resource.Position).Select(resource => ResourceSnapshot.Of(resource, Find))];
    }

    private PlanSnapshot(PlanSnapshot before, ImmutableArray<ActionSnapshot> actions, DateOnly? start)
    {
        Key = before.Key;
        Version = before.Version + 1;
        Title = before.Title;
        Language = before.Language;
        Start = start;
        IsDemonstration = before.IsDemonstration;
        CreatedAt = before.CreatedAt;
        Actions = actions;
        _byCode = actions.ToDictionary(action => action.Code);
        _byNumber = actions.ToLookup(action => action.Code.Number);
        Milestones = [.. before.Milestones.Select(milestone => milestone with { Actions = Current(milestone.Actions), Day = milestone.Date.Resolve(start) })];
        Levels = before.Levels;
        Resources = [.. before.Resources.Select(resource => resource with { Actions = Current(resource.Actions) })];
    }

    public PlanKey Key { get; }

    public long Version { get; }

    public string Title { get; }

    public Language Language { get; }

    /// <summary>J0; null while nobody has said.</summary>
    public DateOnly? Start { get; }

    public bool IsDemonstration { get; }

    /// <summary>UTC, in whole milliseconds: what a plan and the one that took its place differ by.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>In the order of the document.</summary>
    public ImmutableArray<ActionSnapshot> Actions { get; }

    public ImmutableArray<MilestoneSnapshot> Milestones { get; }

    public ImmutableArray<LevelSnapshot> Levels { get; }

    public ImmutableArray<ResourceSnapshot> Resources { get; }

    public static PlanSnapshot Of(Plan plan) => new(plan);

    /// <summary>The next version: with these values written, and perhaps an action more. Each action touched has its next version too.</summary>
    public PlanSnapshot With(ImmutableArray<FieldChange> changes, NewAction? added)
    {
        var touched = changes.Where(change => change.Field is not ActionField.Created and not ActionField.Note).ToLookup(change => change.Action);
        var actions = Actions.Select(action => touched.Contains(action.Id)
            ? touched[action.Id].Aggregate(action with { Version = action.Version + 1 }, (changed, change) => changed.With(change, Start))
            : action);
        return new PlanSnapshot(this, [.. actions, .. added is null ? [] : new[] { ActionSnapshot.Of(added, Start) }], Start);
    }

    /// <summary>The next version: with another J0. Days that count from it move; the actions themselves stay as they are written.</summary>
    public PlanSnapshot StartingOn(DateOnly start) =>
        new(this, [.. Actions.Select(action => action with { DueDay = action.Due.Resolve(start) })], start);

    /// <summary>By its id within the plan; null when it is not there.</summary>
    public ActionSnapshot? WithId(int id) => Actions.FirstOrDefault(action => action.Id == id);

    private ImmutableArray<ActionSnapshot> Current(ImmutableArray<ActionSnapshot> earlier) => [.. earlier.Select(action => _byCode[action.Code])];

    public ActionSnapshot? Find(ActionId code) => _byCode.GetValueOrDefault(code);

    /// <summary>What a person means by a number alone: every action that has it, whatever its prefix.</summary>
    public IEnumerable<ActionSnapshot> WithNumber(int number) => _byNumber[number];

    public MilestoneSnapshot? Find(MilestoneId id) => Milestones.FirstOrDefault(milestone => milestone.Id == id);
}
