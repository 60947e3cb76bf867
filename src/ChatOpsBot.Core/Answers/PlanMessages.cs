using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>The plan at a glance.</summary>
internal static class PlanMessages
{
    internal static BotMessage AtAGlance(AnswerContext context)
    {
        var (language, plan) = (context.Language, context.Plan);
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, plan.Title, plan.IsDemonstration ? [DemonstrationBadge(language)] : []));
        blocks.AddRange(Notices(context));
        if (Progress.Of(plan.Actions) is { } percent)
            blocks.Add(new MessageBlock.Progress(language.In("Avancement", "Progress"), percent, Done(language, plan)));
        blocks.Add(new MessageBlock.Facts(Facts(context)));
        if (NextMilestone(plan) is { } milestone)
            blocks.Add(new MessageBlock.Rows([MilestoneMessages.Row(context, milestone)]));
        if (plan.Start is null && StartLine.WhereMissing(context, [.. plan.Actions.Select(action => action.Due)]) is { } line) blocks.Add(line);
        blocks.Add(new MessageBlock.Buttons(
        [
            new CommandButton(language.In("Prochaines", "Next"), language.In("prochaines", "next")),
            new CommandButton(language.In("Jalons", "Milestones"), language.In("jalons", "milestones")),
            new CommandButton(language.In("Toutes les actions", "All actions"), "actions"),
            new CommandButton(language.In("Tableau de bord", "Dashboard"), language.In("tableau", "dashboard")),
            ActionButtons.Add(context),
        ]));
        return BotMessage.Answer(language, $"{plan.Title}: {Done(language, plan)}", blocks.ToImmutable()) with { Page = PageSubject.Dashboard(plan.Key) };
    }

    private static Badge DemonstrationBadge(Language language) => new(language.In("démonstration", "demonstration"), Tone.Muted);

    internal static string Done(Language language, PlanSnapshot plan)
    {
        var counted = plan.Actions.Where(Progress.Counts).ToList();
        var done = counted.Count(action => action.Status is ActionStatus.Done);
        return language.In(
            $"{done} sur {Words.Actions(language, counted.Count)}", $"{done} of {Words.Actions(language, counted.Count)} done");
    }

    private static IEnumerable<MessageBlock> Notices(AnswerContext context)
    {
        var (language, actions) = (context.Language, context.Plan.Actions);
        var overdue = actions.Count(context.IsOverdue);
        var blocked = actions.Count(action => action.Status is ActionStatus.Blocked);
        if (overdue > 0)
            yield return Words.OverdueNotice(language, overdue);
        if (blocked > 0)
            yield return Words.BlockedNotice(language, blocked);
    }

    private static ImmutableArray<Fact> Facts(AnswerContext context)
    {
        var (language, plan) = (context.Language, context.Plan);
        var facts = ImmutableArray.CreateBuilder<Fact>();
        facts.Add(new Fact(language.In("Début (J0)", "Start (J0)"),
            plan.Start is { } start ? Words.Day(language, start) : language.In("inconnu", "unknown")));
        facts.Add(new Fact(language.In("Aujourd’hui", "Today"), Today(context)));
        facts.AddRange(Count.All(context).Select(count => new Fact(count.Label, $"{count.Number}")));
        return facts.ToImmutable();
    }

    internal static string Today(AnswerContext context)
    {
        var day = Words.Day(context.Language, context.Today);
        return context.Plan.Start is { } start ? $"{day} ({DueDate.FromStart(context.Today.DayNumber - start.DayNumber)})" : day;
    }

    private static MilestoneSnapshot? NextMilestone(PlanSnapshot plan) =>
        plan.Milestones.FirstOrDefault(milestone => milestone.Actions.Any(action => action.IsOpen));
}
