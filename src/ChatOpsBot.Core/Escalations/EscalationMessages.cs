using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Escalations;

/// <summary>How an escalation looks: its card, the call to one person, a line of its story, and lists of them.</summary>
public static class EscalationMessages
{
    /// <summary>Escalations of one list; those that ended longest ago are left out.</summary>
    public const int Most = 20;

    /// <summary>As it stands now, with what can be done about it.</summary>
    /// <param name="person">Whose card it is; null for a channel.</param>
    public static BotMessage Card(Team team, Escalation escalation, string? person, DateTimeOffset now) => Card(team.Plan, escalation, team.ReaderOf(person), now);

    /// <summary>The same for whoever reads it.</summary>
    public static BotMessage Card(PlanSnapshot plan, Escalation escalation, Reader reader, DateTimeOffset now)
    {
        var (language, zone) = reader;
        var title = Title(plan, escalation);
        return BotMessage.Answer(
            language,
            $"{escalation.Id} {escalation.Name}{EscalationWords.Colon(language)}{EscalationWords.State(language, escalation).Text}. {escalation.Reason}",
            [
                new MessageBlock.Header(escalation.Id.ToString(), title, [EscalationWords.State(language, escalation)]),
                new MessageBlock.Facts(EscalationWords.Facts(language, escalation, zone, now)),
                .. Buttons(language, escalation),
            ]) with
        { Page = PageOf(plan, escalation) };
    }

    /// <summary>The call to one of those behind a level.</summary>
    public static BotMessage Call(Team team, Escalation escalation, EscalationLine call, string person, DateTimeOffset now)
    {
        var language = team.LanguageOf(person);
        var card = Card(team, escalation, person, now);
        var contact = escalation.Chain.FirstOrDefault(level => level.Id == call.Level)?.Contact;
        return card with
        {
            Rings = person,
            Summary = language.In(
                $"{escalation.Id} {escalation.Name} attend votre réponse : {escalation.Reason}", $"{escalation.Id} {escalation.Name} waits for your answer: {escalation.Reason}"),
            Blocks =
            [
                .. card.Blocks,
                new MessageBlock.Context(RichText.Of(
                    RichText.Plain(language.In($"Vous le recevez comme {call.Level} ({contact}). Qui est appelé se règle par : ", $"You get this as {call.Level} ({contact}). Who is called is set by: ")),
                    RichText.Code(language.In("contacts", "contacts")))),
            ],
        };
    }

    /// <summary>One line of the story: in the thread of its card, or to somebody whom it concerns.</summary>
    public static BotMessage Story(Team team, Escalation escalation, EscalationLine line, string? person)
    {
        var language = team.LanguageOf(person);
        var zone = person is null ? team.Time.Zone : team.TimeOf(person).Zone;
        var told = Told(language, escalation, line, zone);
        var sentence = told.ToString();
        ImmutableArray<MessageBlock> blocks = [new MessageBlock.Notice(ToneOf(line.Event), told)];
        if (person is null) return BotMessage.Answer(language, sentence, blocks);

        if (escalation.IsOpen) blocks = [.. blocks, .. Buttons(language, escalation)];
        return BotMessage.Answer(language, sentence, [.. blocks, new MessageBlock.Context(language.In(
            "Vous le recevez parce que cette escalade vous concerne.", "You get this because the escalation concerns you."))]) with
        { Page = PageOf(team.Plan, escalation) };
    }

    /// <summary>What an admin should mend so that the next call gets through.</summary>
    public static BotMessage ForAdmins(Team team, Escalation escalation, EscalationLine line)
    {
        var language = team.Language;
        var sentence = Told(language, escalation, line, team.Time.Zone);
        var contact = escalation.Chain.FirstOrDefault(level => level.Id == line.Level)?.Contact;
        return BotMessage.Answer(
            language,
            sentence.ToString(),
            new MessageBlock.Notice(Tone.Warning, sentence),
            new MessageBlock.Context(RichText.Of(
                RichText.Plain(language.In("Vous le recevez comme administrateur. Pour y remédier : ", "You get this as an admin. To mend it: ")),
                RichText.Code(contact is null ? "contacts" : language.In($"lier {contact} à NOM", $"link {contact} to NAME")))));
    }

    /// <summary>Those that are open, the longest waiting first; then those that ended last.</summary>
    public static BotMessage List(Language language, PlanSnapshot plan, IReadOnlyList<Escalation> escalations, TimeZoneInfo zone, DateTimeOffset now)
    {
        var open = escalations.Count(escalation => escalation.IsOpen);
        var title = language.In($"Escalades : {open} ouverte{(open > 1 ? "s" : "")}", $"Escalations: {open} open");
        var rows = escalations.OrderBy(escalation => !escalation.IsOpen).ThenBy(escalation => escalation.IsOpen ? escalation.Number : -escalation.Number).Take(Most)
            .Select(escalation => Row(language, plan, escalation, zone, now)).ToImmutableArray();
        return BotMessage.Answer(
            language,
            title,
            new MessageBlock.Header(null, title, []),
            rows.IsEmpty
                ? new MessageBlock.Paragraph(language.In("Rien n’a été escaladé. Par exemple : escalader ACT-004 N1 attend le pare-feu", "Nothing was escalated. For example: escalate ACT-004 N1 waits for the firewall"))
                : new MessageBlock.Rows(rows));
    }

    /// <summary>The whole story of one.</summary>
    public static BotMessage History(Language language, PlanSnapshot plan, Escalation escalation, TimeZoneInfo zone, DateTimeOffset now) => BotMessage.Answer(
        language,
        language.In($"Historique de {escalation.Id}", $"History of {escalation.Id}"),
        new MessageBlock.Header(escalation.Id.ToString(), Title(plan, escalation), [EscalationWords.State(language, escalation)]),
        new MessageBlock.Facts([.. escalation.Lines.OrderBy(line => line.Line).Select(line => Told(Answers.TimeWords.Run(language, line.At, zone, now), EscalationWords.Line(language, escalation, line, zone)))])) with
    { Page = PageOf(plan, escalation) };

    private static RichText Told(Language language, Escalation escalation, EscalationLine line, TimeZoneInfo zone) =>
        new([RichText.Plain($"{escalation.Id} {escalation.Name}{EscalationWords.Colon(language)}"), .. EscalationWords.Line(language, escalation, line, zone).Runs]);

    private static Fact Told(TextRun.Instant at, RichText what) => new(at.Words, what) { At = at };

    private static PageSubject PageOf(PlanSnapshot plan, Escalation escalation) => PageSubject.Of(plan.Key, PageKind.Escalation, escalation.Id);

    /// <summary>One line of a list.</summary>
    public static ListRow Row(Language language, PlanSnapshot plan, Escalation escalation, TimeZoneInfo zone, DateTimeOffset now)
    {
        var details = ImmutableArray.Create<RichText>(escalation.Reason);
        if (escalation.LastCallLine is { } call && escalation.IsOpen) details = details.Add($"{call.Level} {EscalationWords.People(language, call.People)}");
        if (escalation.IsRunning) details = details.Add(
            new RichText([RichText.Plain(language.In("réponse avant ", "answer before ")), .. EscalationWords.Expected(language, escalation, zone, now).Runs]));
        if (escalation is { IsOpen: false, Decision: { Length: > 0 } decision }) details = details.Add(decision);
        return new ListRow(
            escalation.Id.ToString(), Title(plan, escalation), [EscalationWords.State(language, escalation)], details, null, language.In($"statut {escalation.Id}", $"status {escalation.Id}"));
    }

    private static string Title(PlanSnapshot plan, Escalation escalation) =>
        plan.Find(escalation.Subject) is { } subject ? $"{escalation.Name} – {subject.Title}" : escalation.Name;

    private static IEnumerable<MessageBlock> Buttons(Language language, Escalation escalation)
    {
        if (!escalation.IsOpen)
        {
            yield return new MessageBlock.Buttons([new CommandButton(language.In("Historique", "History"), language.In($"historique {escalation.Id}", $"history {escalation.Id}"))]);
            yield break;
        }

        var drawn = new DrawnFrom([new DrawnItem(new Subject(SubjectKind.Escalation, escalation.Number), escalation.StateLine)]);
        var buttons = ImmutableArray.CreateBuilder<CommandButton>();
        if (escalation.State is not EscalationState.Acknowledged)
            buttons.Add(new CommandButton(language.In("Je m’en occupe", "Acknowledge"), language.In($"acquitter {escalation.Id}", $"ack {escalation.Id}"), drawn));
        buttons.Add(new CommandButton(language.In("Résoudre…", "Resolve…"), language.In($"résoudre {escalation.Id}", $"resolve {escalation.Id}"), drawn)
        {
            Prompts = [new Prompt(language.In("Ce qui a été décidé", "What was decided"), PromptKind.Text, [])],
        });
        if (escalation.Chain.Any(level => level.Id.Number > escalation.LevelNumber))
            buttons.Add(new CommandButton(language.In("Niveau suivant", "Next level now"), language.In($"escalader {escalation.Id}", $"escalate {escalation.Id}"), drawn));
        buttons.Add(new CommandButton(language.In("Historique", "History"), language.In($"historique {escalation.Id}", $"history {escalation.Id}")));
        yield return new MessageBlock.Buttons(buttons.ToImmutable());
    }

    private static Tone ToneOf(EscalationEvent what) => what switch
    {
        EscalationEvent.Acknowledged or EscalationEvent.Resumed or EscalationEvent.Paused => Tone.Active,
        EscalationEvent.Resolved or EscalationEvent.EndedWithAction => Tone.Good,
        EscalationEvent.Withdrawn => Tone.Muted,
        EscalationEvent.Called or EscalationEvent.HalfPassed or EscalationEvent.NearlyPassed or EscalationEvent.Opened or EscalationEvent.Raised or EscalationEvent.ToldLate => Tone.Warning,
        _ => Tone.Bad,
    };
}
