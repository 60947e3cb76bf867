using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <summary>The overview of a plan as a card.</summary>
internal static class DashboardMessages
{
    /// <summary>Alerts beyond these are counted, not told.</summary>
    private const int MostAlerts = 6;

    internal static BotMessage Of(AnswerContext context)
    {
        var (language, plan) = (context.Language, context.Plan);
        var overview = Overview.Of(context);
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, plan.Title, overview.Week is { } week ? [week] : []));
        if (overview.Progress is { } progress) blocks.Add(progress);
        if (overview.Next is { } next)
        {
            blocks.Add(Subheading.Of(language.In("Prochaine échéance", "Due next")));
            blocks.Add(new MessageBlock.Rows([next]));
        }

        blocks.Add(new MessageBlock.Facts([.. overview.Counts.Select(count => new Fact(count.Label, $"{count.Number}"))]));
        if (!overview.Milestones.IsEmpty)
        {
            blocks.Add(Subheading.Of(language.In("Jalons", "Milestones")));
            blocks.Add(new MessageBlock.Rows([.. overview.Milestones.Take(context.PageSize)]));
        }

        blocks.Add(Subheading.Of(language.In("Alertes", "Alerts")));
        blocks.AddRange(Told(language, overview.Alerts));
        if (overview.StartLine is { } line) blocks.Add(line);
        blocks.Add(new MessageBlock.Buttons(
        [
            new CommandButton("Gantt", "gantt"),
            new CommandButton("Go/No-Go", "gonogo"),
            new CommandButton(language.In("Prochaines", "Next"), language.In("prochaines", "next")),
            new CommandButton(language.In("Risques", "Risks"), language.In("risques", "risks")),
        ]));
        return BotMessage.Answer(language, $"{plan.Title}: {PlanMessages.Done(language, plan)}", blocks.ToImmutable()) with { Page = PageSubject.Dashboard(plan.Key) };
    }

    private static IEnumerable<MessageBlock> Told(Language language, ImmutableArray<MessageBlock.Notice> alerts)
    {
        if (alerts.IsEmpty) return [new MessageBlock.Notice(Tone.Good, language.In("Rien à signaler.", "Nothing to report."))];

        var more = alerts.Length - MostAlerts;
        return more <= 0 ? alerts : alerts.Take(MostAlerts).Append<MessageBlock>(new MessageBlock.Context(language.In(
            $"Et {more} autre{(more > 1 ? "s" : "")}. Demandez : retard, bloquées, incidents, attentions, décisions.",
            $"And {more} more. Ask: overdue, blocked, incidents, attentions, decisions.")));
    }
}
