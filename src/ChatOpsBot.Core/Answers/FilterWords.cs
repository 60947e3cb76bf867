using System.Globalization;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>A filter read back in words, and as the command that asks for another page of it.</summary>
public static class FilterWords
{
    public static string Status(Language language, ActionStatus status) => Words.Status(language, status);

    /// <summary>What was understood: "P0 ou P1, ouvertes, jusqu’au vendredi 4 décembre 2026".</summary>
    internal static string Understood(AnswerContext context, ActionFilter filter)
    {
        var language = context.Language;
        var or = language.In(" ou ", " or ");
        var parts = new List<string>();
        if (!filter.Priorities.IsEmpty) parts.Add(string.Join(or, filter.Priorities));
        if (!filter.Statuses.IsEmpty) parts.Add(string.Join(or, filter.Statuses.Select(status => Words.Status(language, status))));
        if (filter.OpenOnly) parts.Add(language.In("ouvertes", "open"));
        if (filter.OverdueOnly) parts.Add(language.In("en retard", "overdue"));
        if (filter.UnownedOnly) parts.Add(Words.NoOwner(language));
        if (filter.IncompleteOnly) parts.Add(language.In("incomplètes", "incomplete"));
        if (!filter.Owners.IsEmpty) parts.Add(language.In("de ", "of ") + string.Join(or, filter.Owners));
        if (!filter.Milestones.IsEmpty) parts.Add(language.In("jalon ", "milestone ") + string.Join(or, filter.Milestones));
        if (filter.DueFrom is { } from) parts.Add(language.In("à partir du ", "from ") + Words.Day(language, from));
        if (filter.DueTo is { } to) parts.Add(language.In("jusqu’au ", "until ") + Words.Day(language, to));
        if (!filter.Words.IsEmpty) parts.Add(language.In("avec ", "with ") + string.Join(", ", filter.Words.Select(word => $"« {word} »")));
        return parts.Count == 0 ? language.In("toutes", "all") : string.Join(", ", parts);
    }

    /// <summary>The question in words that the parser reads back to the same filter.</summary>
    internal static string Command(Language language, ActionFilter filter, int page)
    {
        var words = new List<string> { "actions" };
        words.AddRange(filter.Words);
        words.AddRange(filter.Priorities.Select(priority => $"{priority}"));
        words.AddRange(filter.Statuses.Select(status => Words.Status(language, status)));
        if (filter.OpenOnly) words.Add(language.In("ouvertes", "open"));
        if (filter.OverdueOnly) words.Add(language.In("en retard", "overdue"));
        if (filter.UnownedOnly) words.Add(language.In("sans responsable", "unowned"));
        if (filter.IncompleteOnly) words.Add(language.In("incomplètes", "incomplete"));
        words.AddRange(filter.Milestones.Select(milestone => $"{milestone}"));
        if (filter.DueFrom is { } from) words.Add(language.In("à partir du ", "from ") + Iso(from));
        if (filter.DueTo is { } to) words.Add(language.In("jusqu’au ", "until ") + Iso(to));
        words.AddRange(filter.Owners.Select(owner => language.In("responsable ", "owner ") + owner));
        words.Add(string.Create(CultureInfo.InvariantCulture, $"page {page}"));
        return string.Join(' ', words);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
