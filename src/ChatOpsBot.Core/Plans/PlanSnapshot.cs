using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Plans;

/// <summary>One version of a plan, whole and unchanging: what every question is answered from.</summary>
public sealed class PlanSnapshot
{
    private readonly FrozenDictionary<ActionId, ActionSnapshot> _byCode;
    private readonly ILookup<int, ActionSnapshot> _byNumber;

    private PlanSnapshot(Plan plan)
    {
        Key = plan.Key;
        Version = plan.Version;
        Title = plan.Title;
        Language = plan.Language;
        Start = plan.Start;
        IsDemonstration = plan.IsDemonstration;
        Actions = [.. plan.Actions.OrderBy(action => action.Id).Select(action => ActionSnapshot.Of(action, plan.Start))];
        _byCode = Actions.ToFrozenDictionary(action => action.Code);
        _byNumber = Actions.ToLookup(action => action.Code.Number);
        Milestones = [.. plan.Milestones.OrderBy(milestone => milestone.Id.Number).Select(milestone => MilestoneSnapshot.Of(milestone, plan.Start, Find))];
        Levels = [.. plan.Levels.OrderBy(level => level.Id.Number).Select(LevelSnapshot.Of)];
        Resources = [.. plan.Resources.OrderBy(resource => resource.Position).Select(resource => ResourceSnapshot.Of(resource, Find))];
    }

    public PlanKey Key { get; }

    public long Version { get; }

    public string Title { get; }

    public Language Language { get; }

    /// <summary>J0; null while nobody has said.</summary>
    public DateOnly? Start { get; }

    public bool IsDemonstration { get; }

    /// <summary>In the order of the document.</summary>
    public ImmutableArray<ActionSnapshot> Actions { get; }

    public ImmutableArray<MilestoneSnapshot> Milestones { get; }

    public ImmutableArray<LevelSnapshot> Levels { get; }

    public ImmutableArray<ResourceSnapshot> Resources { get; }

    public static PlanSnapshot Of(Plan plan) => new(plan);

    public ActionSnapshot? Find(ActionId code) => _byCode.GetValueOrDefault(code);

    /// <summary>What a person means by a number alone: every action that has it, whatever its prefix.</summary>
    public IEnumerable<ActionSnapshot> WithNumber(int number) => _byNumber[number];

    public MilestoneSnapshot? Find(MilestoneId id) => Milestones.FirstOrDefault(milestone => milestone.Id == id);
}
