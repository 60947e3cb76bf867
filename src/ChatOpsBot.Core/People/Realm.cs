using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>Workspaces that share people and plans, and learn nothing of any other.</summary>
/// <param name="Key">The workspace that is alone; this machine for those that the deployment itself belongs to.</param>
public sealed record Realm(WorkspaceKey Key)
{
    /// <summary>This machine, and every workspace that is not a realm of its own.</summary>
    public static readonly Realm House = new(WorkspaceKey.Local);

    /// <summary>Of the house, the platforms of which only <see cref="Own"/> belong to it.</summary>
    public ImmutableArray<string> Divided { get; init; } = [];

    /// <summary>The workspaces of divided platforms that belong to the house, as <see cref="WorkspaceKey"/> writes them.</summary>
    public ImmutableArray<string> Own { get; init; } = [];

    public bool IsHouse => Key == WorkspaceKey.Local;

    public bool Contains(WorkspaceKey workspace) => IsHouse ? !Divided.Contains(workspace.Platform) || Own.Contains(workspace.ToString()) : workspace == Key;
}

/// <summary>A platform on which the deployment serves others beside those it belongs to.</summary>
/// <param name="Own">The workspaces or tenants it belongs to; every other one is a realm of its own.</param>
public sealed record DividedPlatform(string Platform, ImmutableArray<string> Own);

/// <summary>Says which realm a workspace belongs to. It follows from the configuration alone, so that every process says the same.</summary>
public sealed class Realms(IEnumerable<DividedPlatform> divided)
{
    private readonly Dictionary<string, ImmutableArray<string>> _divided = divided.ToDictionary(one => one.Platform, one => one.Own);
    private Realm? _house;

    public Realm House => _house ??= Realm.House with
    {
        Divided = [.. _divided.Keys],
        Own = [.. _divided.SelectMany(one => one.Value, (one, workspace) => new WorkspaceKey(one.Key, workspace).ToString())],
    };

    public Realm Of(WorkspaceKey workspace) =>
        _divided.TryGetValue(workspace.Platform, out var own) && !own.Contains(workspace.Workspace) ? new Realm(workspace) : House;
}
