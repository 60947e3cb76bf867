using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>A role in the project, who fills it, and the actions it is given.</summary>
public sealed class Resource
{
    private Resource() { }

    /// <summary>From 1, in the order of the document.</summary>
    public int Position { get; private set; }

    public long Version { get; private set; }

    public string Role { get; private set; } = "";

    /// <summary>Null while nobody is named.</summary>
    public string? Person { get; private set; }

    /// <summary>As the plan words it: "50 %".</summary>
    public string? Availability { get; private set; }

    /// <summary>Ids as the plan writes them, in its order.</summary>
    public List<string> Actions { get; private set; } = [];

    internal static Resource FromDocument(int position, ReadResource read) => new()
    {
        Position = position,
        Version = 1,
        Role = read.Role,
        Person = read.Person,
        Availability = read.Availability,
        Actions = [.. read.Actions.Select(id => id.ToString())],
    };
}
