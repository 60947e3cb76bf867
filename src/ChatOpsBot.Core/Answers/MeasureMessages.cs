using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>KPIs, SLA targets and scores in a line each, and one of them in full.</summary>
internal static class MeasureMessages
{
    internal static BotMessage All(AnswerContext context, MeasureKind kind)
    {
        var language = context.Language;
        var measures = context.Plan.MeasuresOf(kind).ToImmutableArray();
        if (measures.IsEmpty) return Missing(language, kind);

        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, MeasureWords.Title(language, kind), []));
        if (measures.FirstOrDefault(MeasureWords.IsGlobal) is { } global) blocks.Add(Global(language, global));
        blocks.Add(new MessageBlock.Rows([.. measures.Where(measure => !MeasureWords.IsGlobal(measure)).Select(measure => Row(language, measure))]));
        blocks.Add(Others(language, kind));
        return BotMessage.Answer(language, Summary(language, kind, measures), blocks.ToImmutable());
    }

    /// <param name="name">Its name or the beginning of words of it, as typed; or its number in the list.</param>
    internal static BotMessage Named(AnswerContext context, MeasureKind kind, string name)
    {
        var language = context.Language;
        var measures = context.Plan.MeasuresOf(kind).ToImmutableArray();
        if (measures.IsEmpty) return Missing(language, kind);

        var found = Matching(measures, Folding.Fold(name));
        return found.Length switch
        {
            0 => Unknown(language, kind, measures, name),
            1 => Card(language, found[0]),
            _ => BotMessage.Answer(language, $"{MeasureWords.Title(language, kind)}: {name}",
                new MessageBlock.Rows([.. found.Select(measure => Row(language, measure))])),
        };
    }

    private static ImmutableArray<MeasureSnapshot> Matching(ImmutableArray<MeasureSnapshot> measures, string folded)
    {
        if (measures.FirstOrDefault(measure => Folding.Fold(measure.Name) == folded) is { } exact) return [exact];
        if (measures.FirstOrDefault(measure => $"{measure.Position}" == folded) is { } numbered) return [numbered];

        var typed = folded.Split(' ');
        return [.. measures.Where(measure => typed.All(word => Folding.Fold(measure.Name).Split(' ').Any(known => known.StartsWith(word, StringComparison.Ordinal))))];
    }

    private static BotMessage Card(Language language, MeasureSnapshot measure)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        if (measure.Target is { } target) facts.Add(new Fact(language.In("Objectif", "Target"), target));
        facts.Add(new Fact(language.In("Valeur", "Value"), measure.Value ?? MeasureWords.Value(language, measure)));
        if (measure.Remark is { } remark) facts.Add(new Fact(MeasureWords.RemarkLabel(language, measure.Kind), remark));
        return BotMessage.Answer(language, $"{measure.Name}: {MeasureWords.Value(language, measure)}",
            new MessageBlock.Header(null, measure.Name, MeasureWords.Badges(language, measure)),
            new MessageBlock.Facts(facts.ToImmutable()),
            new MessageBlock.Buttons([new CommandButton(MeasureWords.Title(language, measure.Kind), MeasureWords.Command(measure.Kind))]));
    }

    private static ListRow Row(Language language, MeasureSnapshot measure)
    {
        var details = ImmutableArray.CreateBuilder<RichText>();
        var percent = MeasureWords.Percent(measure);
        if (measure.Target is { } target) details.Add(language.In($"objectif {target}", $"target {target}"));
        if (percent is null) details.Add(MeasureWords.Value(language, measure));
        if (measure.Remark is { } remark)
            details.Add(measure.Kind is MeasureKind.Score ? remark : $"{MeasureWords.RemarkLabel(language, measure.Kind).ToLowerInvariant()} {remark}");
        var command = $"{MeasureWords.Command(measure.Kind)} {measure.Name}";
        return new ListRow("", measure.Name, MeasureWords.Badges(language, measure), details.ToImmutable(), percent, command);
    }

    /// <summary>The whole apart from its parts.</summary>
    private static MessageBlock Global(Language language, MeasureSnapshot global) => MeasureWords.Percent(global) is { } percent
        ? new MessageBlock.Progress(global.Name, percent, global.Remark ?? "")
        : new MessageBlock.Facts([new Fact(global.Name, string.Join(" · ", new[] { MeasureWords.Value(language, global), global.Remark }.OfType<string>()))]);

    private static string Summary(Language language, MeasureKind kind, ImmutableArray<MeasureSnapshot> measures)
    {
        var parts = measures.Where(measure => !MeasureWords.IsGlobal(measure)).ToList();
        var (known, kept) = (parts.Count(measure => measure.Value is not null), parts.Count(measure => Target.IsMet(measure.Target, measure.Value) is true));
        return kind is MeasureKind.Score
            ? language.In($"Scores : {known} domaines notés sur {parts.Count}", $"Scores: {known} of {parts.Count} domains scored")
            : language.In(
                $"{MeasureWords.Button(language, kind)} : {known} mesurés sur {parts.Count}, {kept} tenus",
                $"{MeasureWords.Button(language, kind)}: {known} of {parts.Count} measured, {kept} met");
    }

    private static MessageBlock.Buttons Others(Language language, MeasureKind kind) => new(
    [
        .. Enum.GetValues<MeasureKind>().Where(other => other != kind)
            .Select(other => new CommandButton(MeasureWords.Button(language, other), MeasureWords.Command(other))),
    ]);

    private static BotMessage Unknown(Language language, MeasureKind kind, ImmutableArray<MeasureSnapshot> measures, string name)
    {
        var sentence = MeasureWords.NoneCalled(language, kind, Words.Short(name));
        return BotMessage.Refusal(language, sentence,
            new MessageBlock.Notice(Tone.Warning, sentence),
            new MessageBlock.Buttons(
            [
                .. measures.Take(6).Select(measure => new CommandButton(measure.Name, $"{MeasureWords.Command(kind)} {measure.Name}")),
                new CommandButton(MeasureWords.Title(language, kind), MeasureWords.Command(kind)),
            ]));
    }

    private static BotMessage Missing(Language language, MeasureKind kind) => kind switch
    {
        MeasureKind.Kpi => MissingSection.Table(language,
            language.In("Ce plan n’a pas d’indicateurs de suivi.", "This plan has no progress indicators."), null,
            language.In("KPI|Cible|Actuel|Tendance", "KPI|Target|Current|Trend"), language.In("Jalons respectés|100%|80%|↗", "Milestones kept|100%|80%|↗")),
        MeasureKind.Sla => MissingSection.Table(language,
            language.In("Ce plan n’a pas d’objectifs de service.", "This plan has no service targets."), null,
            language.In("Métrique|Objectif|Mesuré|Écart", "Metric|Target|Measured|Gap"), language.In("Disponibilité|99.9%|99.4%|-0.5%", "Availability|99.9%|99.4%|-0.5%")),
        MeasureKind.Score => MissingSection.Table(language,
            language.In("Ce plan n’a pas de scores par domaine.", "This plan has no scores by domain."), null,
            language.In("Domaine|Score|Verdict", "Domain|Score|Verdict"), language.In("Sécurité|50%|⚠️ À renforcer", "Security|50%|⚠️ To strengthen")),
    };
}
