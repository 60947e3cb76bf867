using System.Collections.Immutable;

namespace ChatOpsBot.Core.Plans;

/// <summary>Where each action stands among the actions of a plan. Versions that only change actions share it.</summary>
internal sealed class ActionIndex
{
    private readonly Dictionary<int, int> _byId;
    private readonly Dictionary<ActionId, int> _byCode;
    private readonly ILookup<int, int> _byNumber;

    internal ActionIndex(ImmutableArray<ActionSnapshot> actions)
    {
        var positions = Enumerable.Range(0, actions.Length);
        _byId = positions.ToDictionary(position => actions[position].Id);
        _byCode = positions.ToDictionary(position => actions[position].Code);
        _byNumber = positions.ToLookup(position => actions[position].Code.Number);
    }

    /// <summary>By its id within the plan; null when it is not there.</summary>
    internal int? Of(int id) => _byId.TryGetValue(id, out var position) ? position : null;

    internal int? Of(ActionId code) => _byCode.TryGetValue(code, out var position) ? position : null;

    internal IEnumerable<int> WithNumber(int number) => _byNumber[number];
}
