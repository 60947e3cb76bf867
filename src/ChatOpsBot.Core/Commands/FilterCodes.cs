using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Priorities and milestones in a filter: <c>P1</c>, <c>priorité 1</c>, <c>M2</c>, <c>jalon 2</c>.</summary>
internal static class FilterCodes
{
    private static readonly Phrases<bool> PriorityWords = Phrases.Any(["priority", "prio"], ["priorité", "prio"]);

    private static readonly Phrases<bool> MilestoneWords = Phrases.Any(["milestone"], ["jalon"]);

    internal static FilterPart? At(TypedWords words)
    {
        if (words.Count == 0) return null;
        if (WrittenPriority.TryRead(words[0].Folded, out var priority)) return With(priority, 1, null);
        if (MilestoneId.TryParse(words[0].Folded, out var milestone)) return With(milestone, 1, null);
        if (words.Count == 1) return null;

        var second = words[1].Folded;
        var isPriority = WrittenPriority.TryRead(second, out priority) || WrittenPriority.TryRead($"p{second}", out priority);
        if (isPriority && PriorityWords.At(words) is { } named) return With(priority, 2, named.Language);

        return MilestoneWords.At(words) is { } word && MilestoneReader.NumberAlone(second) is { } id ? With(id, 2, word.Language) : null;
    }

    private static FilterPart With(Priority priority, int length, Language? language) =>
        new(filter => filter with { Priorities = [.. filter.Priorities.Union([priority])] }, length, language);

    private static FilterPart With(MilestoneId milestone, int length, Language? language) =>
        new(filter => filter with { Milestones = [.. filter.Milestones.Union([milestone])] }, length, language);
}
