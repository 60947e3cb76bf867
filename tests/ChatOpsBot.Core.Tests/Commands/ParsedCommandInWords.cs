using System.Globalization;
using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Core.Tests.Commands;

/// <summary>What the parser made of a sentence in one line, so that a table can hold it.</summary>
internal static class ParsedCommandInWords
{
    internal static string InWords(this ParsedCommand parsed) => parsed switch
    {
        ParsedCommand.Asked asked => InWords(asked.Question),
        ParsedCommand.NotUnderstood failure => $"{failure.Failure} «{failure.Written}» → {failure.Suggestion ?? "nothing"}",
        _ => throw new ArgumentOutOfRangeException(nameof(parsed)),
    };

    private static string InWords(Question question) => question switch
    {
        Question.Status status => $"status {string.Join(' ', status.References.Select(reference => reference.Code?.ToString() ?? $"#{reference.Number}"))}",
        Question.Actions actions => $"actions{InWords(actions.Filter)}{(actions.Page == 1 ? "" : $" page={actions.Page}")}",
        Question.Mine mine => mine.Person is { } person ? $"mine of {person}" : "mine",
        Question.Milestone milestone => $"milestone {milestone.Id}",
        Question.Help help => help.Topic is { } topic ? $"help {topic.Name}" : "help",
        _ => question.GetType().Name.ToLowerInvariant(),
    };

    private static string InWords(ActionFilter filter)
    {
        var parts = new List<string>();
        if (!filter.Priorities.IsEmpty) parts.Add(string.Join('|', filter.Priorities));
        if (!filter.Statuses.IsEmpty) parts.Add(string.Join('|', filter.Statuses));
        if (filter.OpenOnly) parts.Add("open");
        if (filter.OverdueOnly) parts.Add("overdue");
        if (filter.UnownedOnly) parts.Add("unowned");
        if (filter.IncompleteOnly) parts.Add("incomplete");
        if (!filter.Owners.IsEmpty) parts.Add($"owner={string.Join('|', filter.Owners)}");
        if (!filter.Milestones.IsEmpty) parts.Add(string.Join('|', filter.Milestones));
        if (filter.DueFrom is { } from) parts.Add($"from={Iso(from)}");
        if (filter.DueTo is { } to) parts.Add($"to={Iso(to)}");
        if (!filter.Words.IsEmpty) parts.Add($"words={string.Join('+', filter.Words)}");
        return string.Concat(parts.Select(part => $" {part}"));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
