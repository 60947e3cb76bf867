using System.Collections.Immutable;
using System.Globalization;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Reports;

/// <summary>What an owner is asked before the stand-up, and what is said to their answer.</summary>
public static class StandUpQuestionMessages
{
    /// <summary>Actions with buttons of their own; what goes beyond is counted.</summary>
    internal const int Most = 10;

    /// <param name="plans">Those that ask together, with the answers of that day.</param>
    /// <param name="isPost">Whether it comes by itself, and says why.</param>
    public static BotMessage Of(ImmutableArray<Scene> plans, string person, DateOnly day, Language language, DateTimeOffset now, bool isPost)
    {
        var title = Title(language, plans.Sum(scene => StandUpQuestions.Of(scene, person, day, now).Length), day);
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        foreach (var scene in plans)
        {
            if (plans.Length > 1) blocks.Add(Subheading.Of(scene.Plan.Title));
            blocks.AddRange(Blocks(scene, person, day, language, now).Select(block => plans.Length > 1 ? block.In(scene.Plan.Key) : block));
        }

        blocks.Add(isPost ? Why(language, plans, person, day) : new MessageBlock.Context(Gathered(language, plans, person, day)));
        return BotMessage.Answer(language, title, blocks.ToImmutable()) with { Redraw = language.In("en bonne voie", "on track") };
    }

    private static IEnumerable<MessageBlock> Blocks(Scene scene, string person, DateOnly day, Language language, DateTimeOffset now)
    {
        var asked = StandUpQuestions.Of(scene, person, day, now);
        var context = new AnswerContext(scene.Plan, day, scene.Team.Time.Calendar, language, person);
        foreach (var action in asked.Take(Most))
        {
            yield return new MessageBlock.Rows([ActionRow.Of(context, action)]);
            yield return new MessageBlock.Buttons([OnTrack(language, action, day), ActionButtons.Done(context, action), DigestMessages.SnoozeButton(language, action.Code.ToString()), ActionButtons.Block(context, action)]);
        }

        if (asked.Length > Most) yield return new MessageBlock.Context(language.In($"Et {asked.Length - Most} autres. Demandez : mes actions", $"And {asked.Length - Most} more. Ask: mine"));
        if (Answered(scene, person, asked) is { IsEmpty: false } answered)
            yield return new MessageBlock.Rows([.. answered.Select(action => WithAnswer(scene, context, person, action))]);
    }

    public static BotMessage Noted(Language language, IEnumerable<ActionSnapshot> actions, DateOnly day) => ClockMessages.Said(language, Tone.Good, language.In(
        $"{Codes(actions)} : en bonne voie. Noté pour le point du jour, {ReportWords.WeekdayOf(language, day)}.", $"{Codes(actions)}: on track. Noted for the stand-up of {ReportWords.WeekdayOf(language, day)}."));

    public static BotMessage Already(Language language, IEnumerable<ActionSnapshot> actions) => ClockMessages.Already(language, language.In(
        $"{Codes(actions)} : déjà notée en bonne voie.", $"{Codes(actions)}: noted as on track already."));

    /// <summary>A button of another day answers nothing.</summary>
    public static BotMessage IsOver(Language language, DateOnly day) => ClockMessages.Refused(
        language,
        language.In($"Le point du jour, {ReportWords.WeekdayOf(language, day)}, est passé : rien n’est noté.", $"The stand-up of {ReportWords.WeekdayOf(language, day)} is over: nothing is noted."),
        new CommandButton(language.In("Mes actions d’aujourd’hui", "My actions of today"), language.In("en bonne voie", "on track")));

    public static BotMessage NotOpen(Language language, ActionSnapshot action) => ClockMessages.Refused(language, action.Status is ActionStatus.Blocked
        ? language.In($"{action.Code} est bloquée : dites d’abord débloquer {action.Code}.", $"{action.Code} is blocked: say unblock {action.Code} first.")
        : language.In($"{action.Code} n’est plus ouverte : {Words.Status(language, action.Status)}.", $"{action.Code} is no longer open: {Words.Status(language, action.Status)}."));

    public static BotMessage OnlyActions(Language language) => ClockMessages.Refused(language, language.In(
        "Seule une action entière peut être en bonne voie, par exemple : en bonne voie ACT-004", "Only a whole action can be on track, for example: on track ACT-004"));

    public static BotMessage NoStandUp(Language language) => ClockMessages.Refused(language, language.In(
        "Ce plan n’a pas de point du jour : il n’y a rien à répondre. Pour en avoir un : planifier point du jour 09:15",
        "This plan has no stand-up: there is nothing to answer. To have one: schedule standup 09:15"));

    private static string Title(Language language, int asked, DateOnly day) => asked == 0
        ? language.In($"Point du jour, {ReportWords.WeekdayOf(language, day)} : rien d’autre ne vous est demandé", $"Stand-up, {ReportWords.WeekdayOf(language, day)}: nothing more is asked of you")
        : language.In($"Pour le point du jour : {Words.Actions(language, asked)}, où en êtes-vous ?", $"For the stand-up: {Words.Actions(language, asked)}, where do you stand?");

    /// <summary>Named with its day, so that pressed a day later it answers nothing.</summary>
    private static CommandButton OnTrack(Language language, ActionSnapshot action, DateOnly day) => new(
        language.In("En bonne voie", "On track"), $"{language.In("en bonne voie", "on track")} {action.Code} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    private static ImmutableArray<ActionSnapshot> Answered(Scene scene, string person, ImmutableArray<ActionSnapshot> asked) =>
        [.. scene.Plan.Actions.Where(action => !asked.Contains(action) && scene.Answers.Any(answer => answer.IsOf(person, action.Id)))];

    private static ListRow WithAnswer(Scene scene, AnswerContext context, string person, ActionSnapshot action)
    {
        var row = ActionRow.Of(context, action);
        return action.Status is ActionStatus.ToDo or ActionStatus.InProgress && scene.Answers.Any(answer => answer.IsOf(person, action.Id) && answer.OnTrackAt is not null)
            ? row with { Badges = row.Badges.Add(new Badge(context.Language.In("en bonne voie", "on track"), Tone.Good)) }
            : row;
    }

    private static RichText Gathered(Language language, ImmutableArray<Scene> plans, string person, DateOnly day) => plans is [{ Team: var team }]
        ? RichText.Of(
            RichText.Plain(language.In("Vos réponses sont réunies sous le point du jour, ", "Your answers are gathered under the stand-up of ")),
            ReportWords.WeekdayAt(language, team.Meetings.StandUpOf(team.Time, day), team.TimeOf(person).Zone),
            RichText.Plain("."))
        : RichText.Of(RichText.Plain(language.In("Vos réponses sont réunies sous le point du jour de chaque plan.", "Your answers are gathered under the stand-up of each plan.")));

    private static MessageBlock.Context Why(Language language, ImmutableArray<Scene> plans, string person, DateOnly day) => new(new RichText(
    [
        .. Gathered(language, plans, person, day).Runs,
        RichText.Plain(language.In(
            " On vous le demande chaque jour ouvré où une action à vous est commencée ou bientôt due, et une fois par semaine seulement tant que vous ne répondez rien. Pour ne plus l’être : ",
            " You are asked on each working day on which an action of yours is started or due soon; once a week only, while you say nothing. To stop that: ")),
        RichText.Code(language.In("réglages questions off", "settings questions off")),
    ]));

    private static string Codes(IEnumerable<ActionSnapshot> actions) => string.Join(", ", actions.Select(action => action.Code));
}
