using System.Collections.Immutable;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>The card of one action.</summary>
internal static class StatusMessages
{
    internal static BotMessage Card(AnswerContext context, ActionSnapshot action)
    {
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(action.Code.ToString(), action.Title, ActionRow.Badges(context, action)));
        blocks.AddRange(Notices(context, action));
        blocks.AddRange(Texts(action, section => section.Kind is SectionKind.Description));
        blocks.Add(new MessageBlock.Facts(Facts(context, action)));
        if (action.Progress is { } percent) blocks.Add(ProgressBar(context.Language, action, percent));
        blocks.AddRange(Checklists(context, action, action.Steps, context.Language.In("Étapes", "Steps")));
        blocks.AddRange(Checklists(context, action, action.Criteria, context.Language.In("Critères de succès", "Success criteria")));
        blocks.AddRange(Texts(action, section => section.Kind is not SectionKind.Description));
        if (StartLine.WhereMissing(context, action.Due) is { } line) blocks.Add(line);
        blocks.Add(ActionButtons.Of(context, action));
        return BotMessage.Answer(context.Language, Summary(context, action), blocks.ToImmutable()) with
        {
            About = [action.Code.ToString()],
            Page = PageSubject.Of(context.Plan.Key, PageKind.Action, action.Code),
            Redraw = ActionRow.Command(context.Language, action),
        };
    }

    /// <summary>How an action stands, without its texts: what a change is answered with.</summary>
    internal static ImmutableArray<MessageBlock> Brief(AnswerContext context, ActionSnapshot action)
    {
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(action.Code.ToString(), action.Title, ActionRow.Badges(context, action)));
        blocks.AddRange(Notices(context, action));
        blocks.Add(new MessageBlock.Facts(
        [
            new Fact(context.Language.In("Responsable", "Owner"), ActionRow.Owners(context.Language, action)),
            new Fact(context.Language.In("Échéance", "Due"), DueWords.Full(context, action.Due, action.DueDay)),
        ]));
        if (action.Progress is { } percent) blocks.Add(ProgressBar(context.Language, action, percent));
        blocks.Add(ActionButtons.Of(context, action));
        return blocks.ToImmutable();
    }

    private static string Summary(AnswerContext context, ActionSnapshot action)
    {
        var late = context.IsOverdue(action) ? context.Language.In(", en retard", ", overdue") : "";
        return $"{action.Code} {action.Title}: {Words.Status(context.Language, action.Status)}{late}";
    }

    private static IEnumerable<MessageBlock> Notices(AnswerContext context, ActionSnapshot action)
    {
        var language = context.Language;
        if (context.IsOverdue(action) && action.DueDay is { } due)
        {
            var late = Words.Days(language, context.Today.DayNumber - due.DayNumber);
            yield return new MessageBlock.Notice(Tone.Bad, language.In($"En retard de {late}.", $"Overdue by {late}."));
        }

        if (action.Status is ActionStatus.Blocked)
            yield return new MessageBlock.Notice(Tone.Bad, action.BlockedReason is { } reason
                ? language.In($"Bloquée : {reason}", $"Blocked: {reason}")
                : language.In("Bloquée, sans raison donnée.", "Blocked, no reason given."));

        if (action.IsIncomplete)
            yield return new MessageBlock.Notice(Tone.Warning, language.In(
                "Incomplète : le document contient encore des ${…} à remplir. Elle est comptée à part et personne n’est relancé.",
                "Incomplete: the document still has ${…} to fill in. It is counted apart and nobody is reminded."));
    }

    private static ImmutableArray<Fact> Facts(AnswerContext context, ActionSnapshot action)
    {
        var language = context.Language;
        var facts = ImmutableArray.CreateBuilder<Fact>();
        facts.Add(new Fact(language.In("Responsable", "Owner"), ActionRow.Owners(language, action)));
        facts.Add(new Fact(language.In("Échéance", "Due"), DueWords.Full(context, action.Due, action.DueDay)));
        if (action.Priority is not null) facts.Add(new Fact(language.In("Priorité", "Priority"), Words.Priority(action)));
        facts.Add(new Fact(language.In("Effort estimé", "Estimated effort"),
            action.EffortDays is { } days ? Words.Effort(language, days) : language.In("non estimé", "not estimated")));
        if (action.SpentDays is { } spent) facts.Add(new Fact(language.In("Temps passé", "Effort spent"), Words.Effort(language, spent)));
        if (action.Category is { } category) facts.Add(new Fact(language.In("Catégorie", "Category"), category));
        if (action.Recommendation is { } source) facts.Add(new Fact(language.In("Recommandation", "Recommendation"), source));
        if (context.Plan.Milestones.FirstOrDefault(candidate => candidate.Actions.Any(included => included.Id == action.Id)) is { } milestone)
            facts.Add(new Fact(language.In("Jalon", "Milestone"), $"{milestone.Id} – {milestone.Title}"));
        if (action.Phase is { } phase) facts.Add(new Fact(language.In("Phase", "Phase"), phase));
        return facts.ToImmutable();
    }

    private static MessageBlock.Progress ProgressBar(Language language, ActionSnapshot action, int percent) => new(
        language.In("Avancement", "Progress"),
        percent,
        action.Steps.IsEmpty
            ? Percentage.Of(percent, language)
            : language.In(
                $"{action.StepsDone} étape{(action.StepsDone > 1 ? "s" : "")} sur {action.Steps.Length}",
                $"{action.StepsDone} of {action.Steps.Length} steps"));

    private static IEnumerable<MessageBlock> Checklists(
        AnswerContext context, ActionSnapshot action, ImmutableArray<BoxSnapshot> boxes, string unnamed) => boxes
        .GroupBy(box => box.Section)
        .Select(group => new MessageBlock.Checklist(
            group.Key.Length > 0 ? group.Key : unnamed,
            [.. group.Select(box => new CheckLine(box.Id.ToString(), box.Text, box.Done, Toggle(context, action, box)))]));

    private static CommandButton? Toggle(AnswerContext context, ActionSnapshot action, BoxSnapshot box) =>
        action.Status is ActionStatus.Archived ? null : ActionButtons.Toggle(context, action, box);

    private static IEnumerable<MessageBlock> Texts(ActionSnapshot action, Func<SectionSnapshot, bool> wanted) => action.Sections
        .Where(wanted)
        .Select(section => new MessageBlock.Section(section.Heading, section.Text));
}
