using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>A milestone: a date, the actions it needs, and what shows that it is reached.</summary>
public sealed class Milestone
{
    private Milestone() { }

    public MilestoneId Id { get; private set; }

    public long Version { get; private set; }

    public string Title { get; private set; } = "";

    public DueDate Date { get; private set; }

    /// <summary>Ids as the plan writes them, in its order.</summary>
    public List<string> Actions { get; private set; } = [];

    public string? SuccessCriterion { get; private set; }

    internal static Milestone FromDocument(ReadMilestone read) => new()
    {
        Id = read.Id,
        Version = 1,
        Title = read.Title,
        Date = read.Date,
        Actions = [.. read.Actions.Select(id => id.ToString())],
        SuccessCriterion = read.SuccessCriterion,
    };
}
