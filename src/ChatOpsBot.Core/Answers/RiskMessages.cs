using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>The risks in a line each, the heaviest first, and one of them in full.</summary>
internal static class RiskMessages
{
    internal static BotMessage All(AnswerContext context, int page)
    {
        var language = context.Language;
        if (context.Plan.Risks.IsEmpty) return Missing(language);

        var paged = Paged<RiskSnapshot>.Of(context, ByWeight(context.Plan), page);
        var count = Count(language, context.Plan.Risks.Length);
        ImmutableArray<MessageBlock> blocks =
        [
            new MessageBlock.Header(null, language.In("Risques", "Risks"), []),
            new MessageBlock.Rows([.. paged.Shown.Select(risk => Row(context, risk))]),
            new MessageBlock.Context(language.In(
                "Probabilité × impact, le plus lourd d’abord. Chaque risque se demande par son identifiant.",
                "Probability × impact, the heaviest first. Each risk is asked for by its id.")),
            .. paged.Count > 1 ? new[] { new MessageBlock.Buttons([.. paged.Buttons(Command(language))]) } : [],
        ];
        return BotMessage.Answer(language, language.In($"{count}, le plus lourd : {Heaviest(context.Plan)}", $"{count}, the heaviest: {Heaviest(context.Plan)}"), blocks);
    }

    internal static BotMessage One(AnswerContext context, RiskSnapshot risk)
    {
        var language = context.Language;
        var unsaid = language.In("non renseigné", "not said");
        var rank = ByWeight(context.Plan).IndexOf(risk) + 1;
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(risk.Id.ToString(), risk.Title, [Badge(language, risk)]));
        blocks.Add(new MessageBlock.Facts(
        [
            new Fact(language.In("Probabilité", "Probability"), risk.Probability ?? unsaid),
            new Fact(language.In("Impact", "Impact"), risk.Impact ?? unsaid),
            new Fact(language.In("Rang par poids", "Rank by weight"), language.In(
                $"{rank}{(rank == 1 ? "er" : "e")} sur {context.Plan.Risks.Length}", $"{rank} of {context.Plan.Risks.Length}")),
        ]));
        blocks.Add(new MessageBlock.Section(language.In("Pour l’éviter", "To prevent it"), risk.Mitigation ?? unsaid));
        blocks.Add(new MessageBlock.Section(language.In("S’il survient", "If it happens"), risk.Contingency ?? unsaid));
        var about = context.Plan.Items.Where(item => item.Subject == risk.Id.ToString()).ToList();
        if (about.Count > 0) blocks.Add(new MessageBlock.Rows([.. about.Take(context.PageSize).Select(item => ItemRow.Of(context, item))]));
        blocks.Add(AllButton(language));
        return BotMessage.Answer(language, $"{risk.Id} {risk.Title}: {Badge(language, risk).Text}", blocks.ToImmutable()) with
        {
            About = [risk.Id.ToString()],
            Page = PageSubject.Of(context.Plan.Key, PageKind.Item, risk.Id),
            Redraw = CommandOf(language, risk),
        };
    }

    internal static BotMessage Unknown(AnswerContext context, string written)
    {
        var (language, risks) = (context.Language, context.Plan.Risks);
        var sentence = risks.IsEmpty
            ? language.In($"{written} n’est pas dans ce plan, qui n’a aucun risque.", $"{written} is not in this plan, which has no risk.")
            : language.In(
                $"{written} n’est pas dans ce plan, qui va de {risks[0].Id} à {risks[^1].Id}.",
                $"{written} is not in this plan, which goes from {risks[0].Id} to {risks[^1].Id}.");
        return BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Warning, sentence), AllButton(language));
    }

    internal static ListRow Row(AnswerContext context, RiskSnapshot risk) => new(
        risk.Id.ToString(),
        risk.Title,
        [Badge(context.Language, risk)],
        [risk.Mitigation ?? context.Language.In("sans parade", "no mitigation")],
        null,
        CommandOf(context.Language, risk));

    private static ImmutableArray<RiskSnapshot> ByWeight(PlanSnapshot plan) => [.. plan.Risks.OrderByDescending(risk => RiskWeight.Of(risk) ?? 0)];

    private static string Heaviest(PlanSnapshot plan) => $"{ByWeight(plan)[0].Id} {ByWeight(plan)[0].Title}";

    private static string Count(Language language, int count) =>
        language.In($"{count} risque{(count > 1 ? "s" : "")}", $"{count} risk{(count == 1 ? "" : "s")}");

    private static Badge Badge(Language language, RiskSnapshot risk)
    {
        var tone = RiskWeight.Of(risk) switch
        {
            null => Tone.Muted,
            >= RiskWeight.Heavy => Tone.Bad,
            >= RiskWeight.Middling => Tone.Warning,
            _ => Tone.Neutral,
        };
        return risk.Probability is null && risk.Impact is null
            ? new Badge(language.In("non évalué", "not rated"), tone)
            : new Badge($"{risk.Probability ?? "?"} × {risk.Impact ?? "?"}", tone);
    }

    private static string Command(Language language) => language.In("risques", "risks");

    private static string CommandOf(Language language, RiskSnapshot risk) => language.In($"statut {risk.Id}", $"status {risk.Id}");

    private static MessageBlock.Buttons AllButton(Language language) =>
        new([new CommandButton(language.In("Tous les risques", "All risks"), Command(language))]);

    private static BotMessage Missing(Language language) => MissingSection.Table(
        language,
        language.In("Ce plan n’a pas de table des risques.", "This plan has no table of risks."),
        null,
        language.In("ID|Risque|Probabilité|Impact|Mitigation", "ID|Risk|Probability|Impact|Mitigation"),
        language.In("RSK-001|Panne réseau|Faible|Élevé|Lien de secours", "RSK-001|Network outage|Low|High|Spare line"));
}
