using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>Whom to call for which problem; who is told what; which meetings come back.</summary>
internal static class ContactMessages
{
    internal static BotMessage Of(AnswerContext context)
    {
        var (language, plan) = (context.Language, context.Plan);
        if (plan.Levels.IsEmpty && plan.Audiences.IsEmpty && plan.Cadences.IsEmpty) return Missing(language);

        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, language.In("Qui appeler", "Whom to call"), []));
        blocks.Add(plan.Levels.IsEmpty
            ? new MessageBlock.Paragraph(language.In("Ce plan ne nomme aucun niveau d’escalade.", "This plan names no escalation level."))
            : new MessageBlock.Rows([.. plan.Levels.Select(level => Row(context, level))]));
        if (!plan.Audiences.IsEmpty)
        {
            blocks.Add(Subheading.Of(language.In("Qui est informé", "Who is told")));
            blocks.Add(Rows(context, plan.Audiences.Select(audience => (audience.Name, new[] { audience.Message, audience.Channel, audience.Frequency }))));
        }

        if (!plan.Cadences.IsEmpty)
        {
            blocks.Add(Subheading.Of(language.In("Réunions", "Meetings")));
            blocks.Add(Rows(context, plan.Cadences.Select(cadence => (cadence.Type, new[] { cadence.Frequency, cadence.Participants, cadence.Goal }))));
        }

        blocks.Add(new MessageBlock.Buttons([new CommandButton(language.In("Équipe", "Team"), language.In("équipe", "team"))]));
        return BotMessage.Answer(language, Summary(context), blocks.ToImmutable());
    }

    private static ListRow Row(AnswerContext context, LevelSnapshot level)
    {
        var language = context.Language;
        var details = ImmutableArray.Create(Contact(context, level));
        details = details.Add(level.ResponseTime is { } time
            ? language.In($"réponse sous {Words.Hours(time)}", $"answer within {Words.Hours(time)}")
            : language.In("sans délai de réponse", "no response time"));
        return new ListRow(level.Id.ToString(), level.ProblemType, [], details, null, null);
    }

    /// <summary>The role that is called, with the person behind it where the plan names one.</summary>
    private static RichText Contact(AnswerContext context, LevelSnapshot level)
    {
        if (level.Contact is not { } contact) return context.Language.In("personne de désigné", "nobody named");

        var person = context.Plan.Resources.FirstOrDefault(resource => Folding.Fold(resource.Role) == Folding.Fold(contact))?.Person;
        return person is null
            ? RichText.Of(new TextRun.Mention(contact))
            : RichText.Of(RichText.Plain($"{contact}, "), new TextRun.Mention(person));
    }

    private static MessageBlock.Rows Rows(AnswerContext context, IEnumerable<(string Name, string?[] Details)> lines) => new(
    [
        .. lines.Take(context.PageSize)
            .Select(line => new ListRow("", line.Name, [], [.. line.Details.OfType<string>().Select(text => (RichText)text)], null, null)),
    ]);

    private static string Summary(AnswerContext context)
    {
        var levels = context.Plan.Levels.Select(level => $"{level.Id} {level.Contact ?? context.Language.In("personne", "nobody")}");
        return context.Language.In($"Qui appeler : {string.Join(", ", levels)}", $"Whom to call: {string.Join(", ", levels)}");
    }

    private static BotMessage Missing(Language language) => MissingSection.Table(
        language,
        language.In("Ce plan ne dit pas qui appeler.", "This plan does not say whom to call."),
        null,
        language.In("Niveau|Type de Problème|Contact|Délai de Réponse", "Level|Type of problem|Contact|Response time"),
        language.In("N1|Blocage technique|Tech Lead|4h", "N1|Technical blocker|Tech Lead|4h"));
}
