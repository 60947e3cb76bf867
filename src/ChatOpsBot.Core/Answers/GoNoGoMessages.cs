using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>The decision to go: each criterion with its verdict, and the items that still stand before it.</summary>
internal static partial class GoNoGoMessages
{
    internal static BotMessage Of(AnswerContext context)
    {
        var (language, plan) = (context.Language, context.Plan);
        var gates = plan.ItemsOf(ItemKind.Gate).OrderBy(item => !item.IsOpen).ThenBy(item => item.Priority ?? Priority.P3).ThenBy(item => item.Id.Number).ToImmutableArray();
        if (gates.IsEmpty && plan.GoNoGo.IsEmpty) return Missing(language);

        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, "Go/No-Go", []));
        if (!plan.GoNoGo.IsEmpty) blocks.Add(new MessageBlock.Rows([.. plan.GoNoGo.Select(criterion => Row(language, criterion))]));
        if (!gates.IsEmpty)
        {
            var done = gates.Count(item => !item.IsOpen);
            blocks.Add(Blocking(language, plan, gates));
            blocks.Add(new MessageBlock.Progress(
                ItemWords.Several(language, ItemKind.Gate), done * 100 / gates.Length, ItemWords.Count(language, ItemKind.Gate, done, gates.Length)));
            blocks.Add(new MessageBlock.Rows([.. gates.Take(context.PageSize).Select(item => ItemRow.Of(context, item))]));
            if (gates.Length > context.PageSize) blocks.Add(More(context, gates));
        }

        if (StartLine.WhereMissing(context, [.. gates.Select(item => item.Due)]) is { } line) blocks.Add(line);
        blocks.Add(new MessageBlock.Buttons(
        [
            new CommandButton(language.In("Actions P0", "P0 actions"), "actions P0"),
            new CommandButton(ItemWords.Several(language, ItemKind.Prerequisite), ItemWords.Command(language, ItemKind.Prerequisite)),
            new CommandButton(language.In("Risques", "Risks"), language.In("risques", "risks")),
        ]));
        return BotMessage.Answer(language, Summary(language, plan, gates), blocks.ToImmutable());
    }

    /// <summary>"GO", "NO-GO", or that nobody has decided.</summary>
    internal static Badge Badge(Language language, Verdict verdict) => verdict switch
    {
        Verdict.Go => new Badge("GO", Tone.Good),
        Verdict.NoGo => new Badge("NO-GO", Tone.Bad),
        Verdict.Unknown => new Badge(language.In("à décider", "undecided"), Tone.Muted),
    };

    private static ListRow Row(Language language, GoNoGoSnapshot criterion)
    {
        var remark = criterion.Verdict is Verdict.Unknown ? criterion.Text : Verdicts().Replace(criterion.Text, "").Trim('(', ')', ' ');
        return new ListRow("", criterion.Name, [Badge(language, criterion.Verdict)], remark.Any(char.IsLetterOrDigit) ? [remark] : [], null, null);
    }

    private static MessageBlock.Notice Blocking(Language language, PlanSnapshot plan, ImmutableArray<PlanItemSnapshot> gates)
    {
        var open = gates.Where(item => item.IsOpen).ToList();
        if (open.Count == 0)
            return new MessageBlock.Notice(Tone.Good, language.In(
                "Tous les points bloquants sont levés : la décision peut être prise.", "Every gate item is cleared: the decision can be taken."));

        var counts = string.Join(", ", open.GroupBy(item => item.Priority).OrderBy(group => group.Key ?? Priority.P3)
            .Select(group => $"{group.Count()} {(group.Key is { } priority ? $"{priority}" : language.In("sans priorité", "without priority"))}"));
        var blocking = language.In(
            $"{open.Count} point{(open.Count > 1 ? "s bloquent" : " bloque")} encore la production : {counts}.",
            $"{open.Count} item{(open.Count > 1 ? "s still block" : " still blocks")} production: {counts}.");
        var hasNoMoreP0 = gates.Any(item => item.Priority is Priority.P0) && open.TrueForAll(item => item.Priority is not Priority.P0);
        return hasNoMoreP0 && plan.GoNoGo.Any(criterion => criterion.Verdict is not Verdict.Go)
            ? new MessageBlock.Notice(Tone.Warning, blocking + language.In(" Plus aucun P0 : le GO peut être proposé.", " No P0 is left: a GO can be proposed."))
            : new MessageBlock.Notice(hasNoMoreP0 ? Tone.Warning : Tone.Bad, blocking);
    }

    private static MessageBlock.Context More(AnswerContext context, ImmutableArray<PlanItemSnapshot> gates) => new(context.Language.In(
        $"Et {gates.Length - context.PageSize} autres, déjà levés ou moins prioritaires ; chacun se demande par son identifiant.",
        $"And {gates.Length - context.PageSize} more, cleared already or of lower priority; each is asked for by its id."));

    private static string Summary(Language language, PlanSnapshot plan, ImmutableArray<PlanItemSnapshot> gates)
    {
        var verdicts = plan.GoNoGo.Select(criterion => $"{criterion.Name} {Badge(language, criterion.Verdict).Text}");
        var count = gates.IsEmpty ? [] : new[] { ItemWords.Count(language, ItemKind.Gate, gates.Count(item => !item.IsOpen), gates.Length) };
        return $"Go/No-Go: {string.Join(", ", verdicts.Concat(count))}";
    }

    private static BotMessage Missing(Language language) => MissingSection.Table(
        language,
        language.In("Ce plan n’a ni décision Go/No-Go ni point bloquant.", "This plan has no go/no-go decision and no gate item."),
        "Go/No-Go",
        language.In("Critère|Résultat", "Criterion|Result"),
        language.In("Production|❌ NO-GO (essais en cours)", "Production|❌ NO-GO (tests go on)"));

    [GeneratedRegex(@"^[^\p{L}\p{N}]*(?:no[- ]?)?go\b[\s:;,.–—-]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verdicts();
}
