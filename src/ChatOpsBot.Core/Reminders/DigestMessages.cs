using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reminders;

/// <summary>The morning digest: one for each person, of all their plans; and one for the channel, of what belongs to nobody.</summary>
public static class DigestMessages
{
    /// <summary>Lines with buttons of their own; what goes beyond is counted.</summary>
    private const int Most = 10;

    /// <param name="plans">Those in which the person has something to do; for a channel its own.</param>
    /// <returns>Null when there is nothing to say.</returns>
    public static BotMessage? Of(IReadOnlyList<Scene> plans, string? person, DateOnly day, DateTimeOffset now)
    {
        var parts = plans.Select(scene => (Scene: scene, Items: DigestItems.Of(scene, person, day, now))).Where(part => !part.Items.IsEmpty).ToList();
        if (parts.Count == 0) return null;

        var team = parts[0].Scene.Team;
        var language = team.LanguageOf(person);
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        var counts = Counts(language, parts.ConvertAll(part => part.Items));
        var title = person is null
            ? language.In("Sans responsable : ", "Without an owner: ") + counts
            : language.In("Votre matin : ", "Your morning: ") + counts;
        blocks.Add(new MessageBlock.Header(null, title, []));
        foreach (var (scene, items) in parts)
        {
            if (plans.Count > 1) blocks.Add(Subheading.Of(scene.Plan.Title));
            blocks.AddRange(Blocks(scene, items, person, day, now).Select(block => plans.Count > 1 ? block.In(scene.Plan.Key) : block));
        }

        blocks.Add(new MessageBlock.Context(RichText.Of(
            RichText.Plain(person is null
                ? language.In("Le canal le reçoit chaque matin ouvré tant que ces éléments sont sans responsable : ", "The channel gets this each working morning while these have no owner: ")
                : language.In("Un résumé par matin ouvré de ce qui vous revient. L’heure et le silence se règlent par : ", "One digest each working morning of what is yours. Set its hour, or mute it, by: ")),
            RichText.Code(person is null ? language.In("affecter ID à NOM", "assign ID NAME") : language.In("réglages", "settings")))));
        return BotMessage.Answer(language, title, blocks.ToImmutable());
    }

    private static IEnumerable<MessageBlock> Blocks(Scene scene, DigestItems items, string? person, DateOnly day, DateTimeOffset now)
    {
        var language = scene.Team.LanguageOf(person);
        var things = Group(language.In("En retard", "Overdue"), items.Overdue)
            .Concat(Group(language.In("Aujourd’hui", "Due today"), items.Today))
            .Concat(Group(language.In("D’ici deux jours ouvrés", "Within two working days"), items.Soon))
            .Concat(Group(language.In("Rappel demandé", "Snooze ended"), items.SnoozeEnded));
        foreach (var block in things) yield return block;
        if (!items.Waiting.IsEmpty)
        {
            var zone = person is null ? scene.Team.Time.Zone : scene.Team.TimeOf(person).Zone;
            yield return Subheading.Of(language.In("On attend votre réponse", "Waiting for you"));
            yield return new MessageBlock.Rows([.. items.Waiting.Take(Most).Select(escalation => new ListRow(
                escalation.Id.ToString(),
                $"{escalation.Name} – {escalation.Reason}",
                [EscalationWords.State(language, escalation)],
                escalation.IsRunning ? [new RichText([RichText.Plain(language.In("avant ", "before ")), .. EscalationWords.Expected(language, escalation, zone, now).Runs])] : [],
                null,
                language.In($"statut {escalation.Id}", $"status {escalation.Id}")))]);
        }

        IEnumerable<MessageBlock> Group(string heading, ImmutableArray<DueThing> group)
        {
            if (group.IsEmpty) yield break;

            yield return Subheading.Of(heading);
            foreach (var thing in group.OrderBy(thing => thing.Due).ThenBy(thing => thing.Priority ?? Priority.P3).Take(Most))
            {
                yield return new MessageBlock.Rows([Row(language, thing, day)]);
                yield return new MessageBlock.Buttons([.. Buttons(language, thing, person)]);
            }

            if (group.Length > Most) yield return new MessageBlock.Context(language.In($"Et {group.Length - Most} autres. Demandez : mes actions", $"And {group.Length - Most} more. Ask: mine"));
        }
    }

    private static ListRow Row(Language language, DueThing thing, DateOnly day) => new(
        thing.Name,
        thing.Title,
        thing.Priority is { } priority ? [ActionRow.PriorityBadge(priority)] : [],
        [$"{thing.Due.ToString("d MMMM", language.Culture())}, {Words.Relative(language, thing.Due, day)}"],
        null,
        language.In($"statut {thing.Name}", $"status {thing.Name}"));

    /// <summary>Done, snooze, block; for what belongs to nobody, who takes it.</summary>
    private static IEnumerable<CommandButton> Buttons(Language language, DueThing thing, string? person)
    {
        var drawn = new DrawnFrom([thing.Drawn]);
        if (person is null)
        {
            yield return new CommandButton(language.In("Je la prends", "I take it"), language.In($"affecter {thing.Name} moi", $"assign {thing.Name} me"), drawn);
            yield break;
        }

        yield return new CommandButton(language.In("Terminer", "Done"), language.In($"fait {thing.Name}", $"done {thing.Name}"), drawn);
        yield return SnoozeButton(language, thing.Name);
        if (thing.Subject.IsAction || thing.Subject.Kind is SubjectKind.Gate)
            yield return new CommandButton(language.In("Bloquer…", "Block…"), language.In($"bloquer {thing.Name}", $"block {thing.Name}"), drawn)
            {
                Prompts = [new Prompt(language.In("Raison du blocage", "Why it is blocked"), PromptKind.Text, [])],
            };
    }

    /// <summary>Leads to the choices, each with its instant.</summary>
    internal static CommandButton SnoozeButton(Language language, string name) => new(language.In("Plus tard…", "Snooze…"), language.In($"répéter {name}", $"snooze {name}"));

    private static string Counts(Language language, IReadOnlyList<DigestItems> items)
    {
        var (overdue, today, soon, waiting, ended) = (
            items.Sum(one => one.Overdue.Length), items.Sum(one => one.Today.Length), items.Sum(one => one.Soon.Length), items.Sum(one => one.Waiting.Length),
            items.Sum(one => one.SnoozeEnded.Length));
        return string.Join(", ", new[]
        {
            (overdue, language.In("en retard", "overdue")),
            (today, language.In("aujourd’hui", "due today")),
            (soon, language.In("bientôt", "due soon")),
            (waiting, language.In("en attente de réponse", "waiting for an answer")),
            (ended, language.In("à revoir", "snoozed until now")),
        }.Where(count => count.Item1 > 0).Select(count => $"{count.Item1} {count.Item2}"));
    }
}
