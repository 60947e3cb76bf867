using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>A due date in words, with the way the plan writes it.</summary>
internal static class DueWords
{
    /// <summary>"vendredi 4 décembre 2026 (J+14), dans 3 jours"; <c>J+14</c> alone while J0 is unknown.</summary>
    internal static string Full(AnswerContext context, DueDate due, DateOnly? day)
    {
        if (day is not { } known) return Unresolved(context.Language, due);

        var written = due.DaysFromStart is null ? "" : $" ({due})";
        return $"{Words.Day(context.Language, known)}{written}, {Words.Relative(context.Language, known, context.Today)}";
    }

    /// <summary>For a line of a list: "4 décembre, dans 3 jours"; the year only where it is another.</summary>
    internal static string Short(AnswerContext context, DueDate due, DateOnly? day)
    {
        if (day is not { } known) return Unresolved(context.Language, due);

        var format = known.Year == context.Today.Year ? "d MMMM" : "d MMMM yyyy";
        return $"{known.ToString(format, context.Language.Culture())}, {Words.Relative(context.Language, known, context.Today)}";
    }

    private static string Unresolved(Language language, DueDate due) =>
        due.IsNone ? language.In("sans échéance", "no due date") : due.ToString();
}
