using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>The milestones in a line each, and one in full.</summary>
public static class MilestoneMessages
{
    internal static BotMessage All(AnswerContext context)
    {
        var language = context.Language;
        if (context.Plan.Milestones.IsEmpty)
        {
            var none = language.In("Ce plan n’a pas de jalon.", "This plan has no milestone.");
            return BotMessage.Answer(language, none, new MessageBlock.Paragraph(none));
        }

        var title = language.In("Jalons", "Milestones");
        ImmutableArray<MessageBlock> blocks =
        [
            new MessageBlock.Header(null, title, []),
            new MessageBlock.Rows([.. context.Plan.Milestones.Select(milestone => Row(context, milestone))]),
        ];
        if (StartLine.WhereMissing(context, [.. context.Plan.Milestones.Select(milestone => milestone.Date)]) is { } line) blocks = blocks.Add(line);
        var reached = context.Plan.Milestones.Count(milestone => milestone.Actions.Length > 0 && milestone.Actions.All(action => !action.IsOpen));
        return BotMessage.Answer(language, language.In(
            $"{title} : {reached} sur {context.Plan.Milestones.Length}", $"{title}: {reached} of {context.Plan.Milestones.Length}"), blocks);
    }

    internal static BotMessage One(AnswerContext context, MilestoneId id)
    {
        var language = context.Language;
        if (context.Plan.Find(id) is not { } milestone) return Unknown(context, id);

        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(id.ToString(), milestone.Title, Badges(context, milestone)));
        blocks.Add(new MessageBlock.Facts(Facts(context, milestone)));
        if (Progress.Of(milestone.Actions) is { } percent)
            blocks.Add(new MessageBlock.Progress(language.In("Avancement", "Progress"), percent, Done(language, milestone)));
        if (!milestone.Actions.IsEmpty)
            blocks.Add(new MessageBlock.Rows([.. milestone.Actions.Take(context.PageSize).Select(action => ActionRow.Of(context, action))]));
        if (milestone.Actions.Length > context.PageSize)
            blocks.Add(new MessageBlock.Buttons([new CommandButton(language.In("Toutes ses actions", "All its actions"), $"actions {id}")]));
        if (StartLine.WhereMissing(context, milestone.Date) is { } line) blocks.Add(line);
        return BotMessage.Answer(language, $"{id} {milestone.Title}: {Done(language, milestone)}", blocks.ToImmutable()) with
        {
            Page = PageSubject.Of(context.Plan.Key, PageKind.Milestone, id),
        };
    }

    internal static ListRow Row(AnswerContext context, MilestoneSnapshot milestone) => new(
        milestone.Id.ToString(),
        milestone.Title,
        Badges(context, milestone),
        [DueWords.Short(context, milestone.Date, milestone.Day), Done(context.Language, milestone)],
        Progress.Of(milestone.Actions),
        milestone.Id.ToString());

    private static ImmutableArray<Fact> Facts(AnswerContext context, MilestoneSnapshot milestone)
    {
        var language = context.Language;
        var facts = ImmutableArray.Create(
            new Fact(language.In("Date", "Date"), DueWords.Full(context, milestone.Date, milestone.Day)));
        return milestone.SuccessCriterion is { } criterion
            ? facts.Add(new Fact(language.In("Critère de succès", "Success criterion"), criterion))
            : facts;
    }

    private static ImmutableArray<Badge> Badges(AnswerContext context, MilestoneSnapshot milestone)
    {
        var language = context.Language;
        if (milestone.Actions.Length > 0 && milestone.Actions.All(action => !action.IsOpen))
            return [new Badge(language.In("atteint", "reached"), Tone.Good)];
        return context.IsOverdue(milestone) ? [new Badge(language.In("en retard", "overdue"), Tone.Bad)] : [];
    }

    private static string Done(Language language, MilestoneSnapshot milestone)
    {
        var done = milestone.Actions.Count(action => action.Status is ActionStatus.Done);
        return language.In(
            $"{done} sur {Words.Actions(language, milestone.Actions.Length)}", $"{done} of {Words.Actions(language, milestone.Actions.Length)}");
    }

    public static BotMessage Unknown(AnswerContext context, MilestoneId id)
    {
        var language = context.Language;
        var known = string.Join(", ", context.Plan.Milestones.Select(milestone => milestone.Id));
        var sentence = known.Length == 0
            ? language.In($"{id} n’est pas dans ce plan, qui n’a pas de jalon.", $"{id} is not in this plan, which has no milestone.")
            : language.In($"{id} n’est pas dans ce plan. Ses jalons : {known}.", $"{id} is not in this plan. Its milestones: {known}.");
        return BotMessage.Refusal(language, sentence,
            new MessageBlock.Notice(Tone.Warning, sentence),
            new MessageBlock.Buttons([new CommandButton(language.In("Jalons", "Milestones"), language.In("jalons", "milestones"))]));
    }
}
