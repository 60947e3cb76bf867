using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>What the document calls most important, and where it left that open, what would be first.</summary>
internal static class PriorityMessages
{
    /// <summary>How many are proposed to a plan that has no such table.</summary>
    private const int Top = 3;

    internal static BotMessage Of(AnswerContext context)
    {
        var (language, plan) = (context.Language, context.Plan);
        var named = plan.TopPriorities.Where(priority => priority.Action is not null).ToImmutableArray();
        var missing = plan.TopPriorities.IsEmpty ? Top : plan.TopPriorities.Length - named.Length;
        var title = language.In("Priorités", "Priorities");
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        if (!named.IsEmpty) blocks.Add(new MessageBlock.Rows([.. named.Select(priority => Row(context, priority))]));
        if (missing > 0) blocks.AddRange(Proposed(context, named, missing));
        blocks.Add(new MessageBlock.Buttons(
        [
            new CommandButton(language.In("Prochaines", "Next"), language.In("prochaines", "next")),
            new CommandButton(language.In("Actions P0 et P1", "P0 and P1 actions"), language.In("actions P0 P1 ouvertes", "actions P0 P1 open")),
        ]));
        var first = named.IsEmpty ? Urgent(context).FirstOrDefault()?.Title : named[0].Action;
        return BotMessage.Answer(language, first is null ? title : $"{title}: {first}", blocks.ToImmutable());
    }

    private static IEnumerable<MessageBlock> Proposed(AnswerContext context, ImmutableArray<TopPriority> named, int missing)
    {
        var language = context.Language;
        var known = named.Select(priority => ActionOf(context.Plan, priority)?.Id).ToHashSet();
        var next = Urgent(context).Where(action => !known.Contains(action.Id)).Take(missing).ToImmutableArray();
        var said = (context.Plan.TopPriorities.IsEmpty, named.IsEmpty) switch
        {
            (true, _) => language.In("Le document n’a pas de table des actions prioritaires.", "The document has no table of top priorities."),
            (_, true) => language.In("Le document n’a encore nommé aucune de ses priorités.", "The document has named none of its priorities yet."),
            _ => language.In($"Le document en laisse {missing} à nommer.", $"The document leaves {missing} of them to be named."),
        };
        yield return new MessageBlock.Notice(Tone.Warning, said + (next.IsEmpty
            ? language.In(" Et plus aucune action n’est ouverte.", " And no action is open any more.")
            : language.In(" Par priorité, puis échéance, ce serait :", " By priority, then due date, it would be:")));
        if (!next.IsEmpty) yield return new MessageBlock.Rows([.. next.Select(action => ActionRow.Of(context, action))]);
        if (StartLine.WhereMissing(context, [.. next.Select(action => action.Due)]) is { } line) yield return line;
    }

    private static IOrderedEnumerable<ActionSnapshot> Urgent(AnswerContext context) => context.Plan.Actions
        .Where(action => action is { IsOpen: true, IsIncomplete: false })
        .OrderBy(action => action.Priority ?? Priority.P3)
        .ThenBy(action => action.DueDay ?? DateOnly.MaxValue)
        .ThenBy(action => action.Due.DaysFromStart ?? int.MaxValue)
        .ThenBy(action => action.Id);

    private static ListRow Row(AnswerContext context, TopPriority priority)
    {
        var language = context.Language;
        var details = ImmutableArray.CreateBuilder<RichText>();
        if (priority.Impact is { } impact) details.Add(language.In($"impact {Lower(impact)}", $"impact {Lower(impact)}"));
        if (priority.Urgency is { } urgency) details.Add(Lower(urgency));
        if (ActionOf(context.Plan, priority) is not { } action)
            return new ListRow($"{priority.Rank}", priority.Action!, [], details.ToImmutable(), null, null);

        var row = ActionRow.Of(context, action);
        return row with { Details = [.. details, .. row.Details] };
    }

    /// <summary>The action that a priority names by its id or by its title.</summary>
    private static ActionSnapshot? ActionOf(PlanSnapshot plan, TopPriority priority)
    {
        var written = Folding.Fold(priority.Action ?? "");
        return plan.Actions.FirstOrDefault(action => Folding.Fold(action.Title) == written)
            ?? plan.Actions.FirstOrDefault(action => Names(written, action));
    }

    private static bool Names(string written, ActionSnapshot action) =>
        written.Split([' ', ':', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(word => ActionId.TryParse(word, out var id) && id == action.Code);

    private static string Lower(string word) => word.Length == 0 ? word : char.ToLowerInvariant(word[0]) + word[1..];
}
