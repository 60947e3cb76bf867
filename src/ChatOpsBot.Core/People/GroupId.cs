using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>A group of accounts that a workspace keeps, under the platform's own id.</summary>
public readonly record struct GroupId(WorkspaceKey Home, string Group)
{
    public override string ToString() => $"{Home}/{Group}";
}
