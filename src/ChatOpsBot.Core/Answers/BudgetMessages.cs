using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>Effort by category: as the document says, as the actions add up, and as spent.</summary>
internal static class BudgetMessages
{
    internal static BotMessage Of(AnswerContext context)
    {
        var (language, plan) = (context.Language, context.Plan);
        var total = CategoryBudget.Total(plan);
        if (plan.CategoryEfforts.IsEmpty && total.Estimated is null && total.Spent is null) return Missing(language);

        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, "Budget", []));
        blocks.Add(new MessageBlock.Facts(Facts(language, total)));
        if (total is { Spent: { } spent, Estimated: > 0 and { } estimated })
            blocks.Add(new MessageBlock.Progress(
                language.In("Passé sur estimé", "Spent of estimated"), (int)Math.Min(100, spent * 100 / estimated), $"{Days(language, spent)} / {Days(language, estimated)}"));
        blocks.Add(new MessageBlock.Rows([.. CategoryBudget.Of(plan).Take(context.PageSize).Select(category => Row(language, category, total.Spent is not null))]));
        var incomplete = plan.Actions.Count(action => action.IsIncomplete && action.Status is not ActionStatus.Archived);
        if (incomplete > 0)
            blocks.Add(new MessageBlock.Context(language.In(
                $"{Words.Actions(language, incomplete)} incomplète{(incomplete > 1 ? "s" : "")} : non comptée{(incomplete > 1 ? "s" : "")}.",
                $"{Words.Actions(language, incomplete)} incomplete: not counted.")));
        blocks.Add(new MessageBlock.Buttons([new CommandButton(language.In("Équipe", "Team"), language.In("équipe", "team")), new CommandButton("KPI", "kpi")]));
        return BotMessage.Answer(language, Summary(language, total), blocks.ToImmutable());
    }

    private static string Summary(Language language, CategoryBudget total)
    {
        var estimated = total.Estimated is { } days ? Words.Effort(language, days) : language.In("effort inconnu", "effort unknown");
        var spent = total.Spent is { } used ? language.In($"{Days(language, used)} passés", $"{Days(language, used)} spent") : language.In("rien de noté comme passé", "nothing recorded as spent");
        return $"Budget: {estimated}, {spent}";
    }

    private static ImmutableArray<Fact> Facts(Language language, CategoryBudget total) =>
    [
        new(language.In("Selon le document", "The document says"), total.InDocument is { } written ? Words.Effort(language, written) : language.In("non chiffré", "no figure")),
        new(language.In("Selon les actions", "The actions add up to"), Estimated(language, total, days => Words.Effort(language, days))),
        new(language.In("Différence", "Difference"), total switch
        {
            { Difference: 0 } => language.In("aucune", "none"),
            { Difference: { } difference } => Signed(language, difference),
            _ => language.In("inconnue", "unknown"),
        }),
        new(language.In("Passé", "Spent"), total.Spent is { } spent
            ? language.In(
                $"{Words.Effort(language, spent)}, noté sur {total.Recorded.Length} action{(total.Recorded.Length > 1 ? "s" : "")} sur {total.Actions.Length}",
                $"{Words.Effort(language, spent)}, recorded on {total.Recorded.Length} of {Words.Actions(language, total.Actions.Length)}")
            : language.In("non noté", "not recorded")),
    ];

    /// <param name="isSpent">Whether anything was recorded anywhere: else each line would say that nothing was.</param>
    private static ListRow Row(Language language, CategoryBudget category, bool isSpent)
    {
        var name = category.Name.Length > 0 ? category.Name : language.In("Sans catégorie", "Without category");
        ImmutableArray<RichText> details =
        [
            category switch
            {
                { InDocument: { } days } => language.In($"document {Days(language, days)}", $"document {Days(language, days)}"),
                { IsInDocument: true } => language.In("document : non chiffré", "document: no figure"),
                _ => language.In("pas dans le document", "not in the document"),
            },
            "actions " + Estimated(language, category, days => Days(language, days)),
        ];
        if (isSpent)
            details = details.Add(category.Spent is { } spent
                ? language.In($"passé {Days(language, spent)}", $"spent {Days(language, spent)}")
                : language.In("passé : non noté", "spent: not recorded"));
        ImmutableArray<Badge> badges = category.Difference is { } difference and not 0 ? [new Badge(Signed(language, difference), Tone.Warning)] : [];
        return new ListRow("", name, badges, details, null, Command(language, category));
    }

    private static string Estimated(Language language, CategoryBudget category, Func<decimal, string> days) => category switch
    {
        { Actions.IsEmpty: true } => language.In("aucune", "none"),
        { Estimated: null } => language.In("non estimées", "not estimated"),
        { Estimated: { } known, WithoutEstimate: 0 } => days(known),
        { Estimated: { } known, WithoutEstimate: var unknown } => language.In($"{days(known)} et {unknown} sans estimation", $"{days(known)} and {unknown} without estimate"),
    };

    /// <summary>The actions of the category, found by its words; null where it has none to look for.</summary>
    private static string? Command(Language language, CategoryBudget category)
    {
        ImmutableArray<string> words = [.. Folding.Fold(category.Name).Split([' ', '/', ',', '&', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2)];
        return category.Actions.IsEmpty || words.IsEmpty ? null : FilterWords.Command(language, new ActionFilter { Words = words }, 1);
    }

    /// <summary>"2,5 j-h", "2.5 days".</summary>
    private static string Days(Language language, decimal days)
    {
        var number = days.ToString("0.##", language.Culture());
        return language.In($"{number} j-h", $"{number} day{(days == 1 ? "" : "s")}");
    }

    private static string Signed(Language language, decimal days) => $"{(days > 0 ? "+" : "−")}{Days(language, Math.Abs(days))}";

    private static BotMessage Missing(Language language) => MissingSection.Table(
        language,
        language.In("Ce plan n’estime aucun effort.", "This plan estimates no effort."),
        null,
        language.In("Catégorie|Effort Total (j/h)|% du Total", "Category|Effort (person-days)|% of total"),
        language.In("Sécurité|2|20%", "Security|2|20%"));
}
