using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>The planned weeks of every action, what is done of them, and where this week is.</summary>
internal static class GanttMessages
{
    internal static BotMessage Of(AnswerContext context, int? asked)
    {
        var (language, plan) = (context.Language, context.Plan);
        var actions = plan.Actions.Where(action => action.Status is not ActionStatus.Archived).ToList();
        var rows = actions.Select(action => GanttRow.Of(action, plan.Start)).OfType<GanttRow>().ToImmutableArray();
        ImmutableArray<Drawing> pictures = GanttPicture.Of(context) is { } picture ? [picture] : [];
        if (rows.IsEmpty) return Missing(language) with { Pictures = pictures };

        var label = Math.Max(language.In("Semaine", "Week").Length, rows.Max(row => row.Action.Code.ToString().Length));
        var current = PlanWeeks.Of(plan.Start, context.Today);
        var pages = GanttPages.Of(rows, GanttDrawing.WeeksBeside(label), current);
        var number = GanttPages.Choose(pages, asked, current);
        var page = pages[number];
        var title = language.In($"Gantt, semaines {page.First} à {page.Last}", $"Gantt, weeks {page.First} to {page.Last}");
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        blocks.Add(new MessageBlock.Preformatted(
            GanttDrawing.Of(language, page.Rows, label, page.First, page.Count, current), Description(language, title, page, current)));
        blocks.Add(new MessageBlock.Context(Legend(context, page, current)));
        if (pages.Length > 1) blocks.Add(new MessageBlock.Paragraph(Shown(language, pages, number)));
        if (NotDrawn(language, actions, rows) is { } rest) blocks.Add(new MessageBlock.Context(rest));
        if (StartLine.WhereMissing(context, [.. page.Rows.Select(row => row.Action.Due)]) is { } line) blocks.Add(line);
        blocks.Add(new MessageBlock.Buttons([.. Buttons(language, number, pages.Length)]));
        return BotMessage.Answer(language, current is { } week ? language.In($"{title}, cette semaine : {week}", $"{title}, this week: {week}") : title, blocks.ToImmutable()) with
        {
            Pictures = pictures,
        };
    }

    private static string Legend(AnswerContext context, GanttPage page, int? current)
    {
        var language = context.Language;
        var parts = new List<string>
        {
            language.In($"{GanttDrawing.Done} fait", $"{GanttDrawing.Done} done"),
            language.In($"{GanttDrawing.Planned} planifié", $"{GanttDrawing.Planned} planned"),
        };
        if (page.Rows.Any(row => row.DueWeek >= page.First && row.DueWeek <= page.Last))
            parts.Add(language.In($"{GanttDrawing.Due} échéance hors des semaines planifiées", $"{GanttDrawing.Due} due outside the planned weeks"));
        if (current is { } week && context.Plan.Start is { } start)
        {
            var began = start.AddDays((week - 1) * 7).ToString("d MMMM", language.Culture());
            parts.Add(week >= page.First && week <= page.Last
                ? language.In($"{GanttDrawing.ThisWeek} semaine en cours, depuis le {began}", $"{GanttDrawing.ThisWeek} this week, since {began}")
                : language.In($"semaine en cours : la {week}", $"this week: {week}"));
        }

        return string.Join(" · ", parts);
    }

    private static string Shown(Language language, ImmutableArray<GanttPage> pages, int number)
    {
        var page = pages[number];
        var words = language.In(
            $"Page {number + 1} sur {pages.Length} : semaines {page.First} à {page.Last}", $"Page {number + 1} of {pages.Length}: weeks {page.First} to {page.Last}");
        return page.Rows.Length == page.Of
            ? $"{words}."
            : language.In($"{words}, {page.Rows.Length} des {page.Of} actions de ces semaines.", $"{words}, {page.Rows.Length} of the {page.Of} actions of these weeks.");
    }

    private static string? NotDrawn(Language language, List<ActionSnapshot> actions, ImmutableArray<GanttRow> rows)
    {
        var rest = actions.Except(rows.Select(row => row.Action)).Select(action => action.Code.ToString()).ToList();
        if (rest.Count == 0) return null;

        var names = string.Join(", ", rest.Take(10)) + (rest.Count > 10 ? "…" : "");
        return language.In($"Ni semaine ni échéance connue : {names}.", $"Neither weeks nor a known due date: {names}.");
    }

    /// <summary>What the drawing shows, for who hears it.</summary>
    private static string Description(Language language, string title, GanttPage page, int? current)
    {
        var rows = page.Rows.Select(row => language.In(
            $"{row.Action.Code} {(row.Weeks.Length == 1 ? $"semaine {row.Weeks[0]}" : $"semaines {row.Weeks[0]} à {row.Weeks[^1]}")}, {row.Percent} % fait",
            $"{row.Action.Code} {(row.Weeks.Length == 1 ? $"week {row.Weeks[0]}" : $"weeks {row.Weeks[0]} to {row.Weeks[^1]}")}, {row.Percent}% done"));
        var now = current is { } week ? language.In($" Cette semaine : {week}.", $" This week: {week}.") : "";
        return $"{title}. {string.Join("; ", rows)}.{now}";
    }

    private static IEnumerable<CommandButton> Buttons(Language language, int number, int count)
    {
        if (number > 0) yield return new CommandButton($"Page {number}/{count}", $"gantt page {number}");
        if (number + 1 < count) yield return new CommandButton($"Page {number + 2}/{count}", $"gantt page {number + 2}");
        yield return new CommandButton(language.In("Jalons", "Milestones"), language.In("jalons", "milestones"));
        yield return new CommandButton(language.In("Tableau de bord", "Dashboard"), language.In("tableau", "dashboard"));
    }

    private static BotMessage Missing(Language language) => MissingSection.Of(
        language,
        language.In("Ce plan ne dessine pas de semaines, et aucune de ses actions n’a d’échéance.", "This plan draws no weeks, and none of its actions has a due date."),
        language.In(
            "```\nSemaine    | 1 | 2 | 3 |\n-----------|---|---|---|\nACT-001    |███|   |   |\nACT-002    |   |███|███|\n```",
            "```\nWeek       | 1 | 2 | 3 |\n-----------|---|---|---|\nACT-001    |███|   |   |\nACT-002    |   |███|███|\n```"),
        language.In(
            "Exemple : un bloc de code dont les colonnes sont des semaines et les lignes des actions.",
            "Example: a code block whose columns are weeks and whose lines are actions."));
}
