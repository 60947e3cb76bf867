using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.People;

/// <summary>Who speaks, and what they may do with the plan that is spoken of.</summary>
/// <param name="Person">The id of the person; null for an account that belongs to nobody yet.</param>
/// <param name="Name">By which the plan knows them; null while nobody said.</param>
/// <param name="Roles">The roles they fill in this plan, as the plan writes them.</param>
public sealed record Speaker(AccountId Account, int? Person, string? Name, Right Right, ImmutableArray<string> Roles)
{
    /// <summary>What their platform calls them: a label, and never a proof; null where it says nothing.</summary>
    public string? ProfileName { get; init; }

    /// <summary>By name or by a role they fill. Whole names only: half a name may be somebody else's.</summary>
    public bool Owns(ActionSnapshot action) => action.Owners.Any(Is);

    /// <summary>Whether a name or role of the plan means them.</summary>
    public bool Is(string nameOrRole)
    {
        var folded = Folding.Fold(nameOrRole);
        return Name is not null && Folding.Fold(Name) == folded || Roles.Any(role => Folding.Fold(role) == folded);
    }
}
