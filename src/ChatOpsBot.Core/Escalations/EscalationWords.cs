using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Escalations;

/// <summary>The state of an escalation and each line of its story, in words.</summary>
internal static class EscalationWords
{
    internal static Badge State(Language language, Escalation escalation) => escalation.State switch
    {
        EscalationState.Running => new Badge(language.In($"{escalation.Level} appelé", $"{escalation.Level} called"), Tone.Bad),
        EscalationState.Acknowledged => new Badge(language.In("prise en charge", "acknowledged"), Tone.Active),
        EscalationState.Exhausted => new Badge(language.In("sans réponse", "unanswered"), Tone.Bad),
        EscalationState.NobodyToCall => new Badge(language.In("aucun contact à appeler", "nobody to call"), Tone.Bad),
        EscalationState.Resolved => new Badge(language.In("résolue", "resolved"), Tone.Good),
        EscalationState.Withdrawn => new Badge(language.In("retirée", "withdrawn"), Tone.Muted),
    };

    /// <summary>"N1 (Tech Lead) appelé : Léa Martin. Réponse attendue avant mar. 14:00."</summary>
    internal static RichText Line(Language language, Escalation escalation, EscalationLine line, TimeZoneInfo zone)
    {
        var level = LevelName(escalation, line);
        var people = People(language, line.People);
        var late = line.LateBy == 0 ? "" : language.In($" En retard de {Late(language, line)}.", $" Late by {Late(language, line)}.");
        if (line.Until is not { } at) return Sentence(language, line, level, people, until: "") + late;

        var until = TimeWords.Instant(language, at, zone, line.At);
        return RichText.Telling(Sentence(language, line, level, people, until) + late, new TextRun.Instant(at, until));
    }

    private static string Sentence(Language language, EscalationLine line, string level, string people, string until) => line.Event switch
    {
        EscalationEvent.Opened => line.By is { } by
            ? language.In($"Ouverte par {by} : {line.Text}", $"Opened by {by}: {line.Text}")
            : language.In($"Ouverte d’office : {line.Text}", $"Opened by rule: {line.Text}"),
        EscalationEvent.Called => language.In($"{level} appelé : {people}. Réponse attendue avant {until}.", $"{level} called: {people}. Answer expected before {until}."),
        EscalationEvent.HalfPassed => language.In($"{level} relancé à mi-délai : {people}. Réponse attendue avant {until}.", $"{level} reminded half-way: {people}. Answer expected before {until}."),
        EscalationEvent.NearlyPassed => language.In($"{level} relancé à 90 % du délai : {people}. Réponse attendue avant {until}.", $"{level} reminded at 90% of the time: {people}. Answer expected before {until}."),
        EscalationEvent.Skipped => language.In(
            $"{line.Level} est sauté : personne n’est lié à {line.Text ?? "ce niveau"}.", $"{line.Level} is passed over: nobody is linked to {line.Text ?? "this level"}."),
        EscalationEvent.NobodyToCall => language.In(
            "Personne n’est lié à aucun niveau : le délai commencera avec la première personne liée.", "Nobody is linked to any level: the time starts with the first person who is."),
        EscalationEvent.Exhausted => language.In(
            $"{level} n’a pas répondu à temps et il n’y a plus de niveau à appeler : relance chaque matin ouvré, et décision demandée au rapport.",
            $"{level} did not answer in time and no level is left to call: reminded each working morning, and listed as a decision required."),
        EscalationEvent.StillOpen => language.In($"Décision requise, toujours sans réponse de {level} : relance à {people}.", $"Decision required, still no answer from {level}: {people} reminded."),
        EscalationEvent.Acknowledged => language.In($"Prise en charge par {line.By} jusqu’à {until}.", $"Acknowledged by {line.By} until {until}."),
        EscalationEvent.AcknowledgementOver => language.In(
            $"La prise en charge de {line.By} a pris fin sans résolution : {level} est rappelé.", $"{line.By}'s acknowledgement is over without a resolution: {level} is called again."),
        EscalationEvent.Raised => language.In($"Niveau suivant appelé sans attendre, par {line.By}.", $"Next level called without waiting, by {line.By}."),
        EscalationEvent.ToldLate => language.In($"{level} n’a pu être prévenu plus tôt : réponse attendue avant {until}.", $"{level} could not be told sooner: answer expected before {until}."),
        EscalationEvent.NotSent => language.In($"Non envoyé à {people} : {line.Text}", $"Not sent to {people}: {line.Text}"),
        EscalationEvent.Paused => language.In($"Délais suspendus par {line.By} jusqu’à {until}.", $"Clocks paused by {line.By} until {until}."),
        EscalationEvent.Resumed => until.Length == 0
            ? language.In("Les délais reprennent.", "Clocks go on.")
            : language.In($"Les délais reprennent : prochaine échéance {until}.", $"Clocks go on: next deadline {until}."),
        EscalationEvent.Resolved => language.In($"Résolue par {line.By} : {line.Text}", $"Resolved by {line.By}: {line.Text}"),
        EscalationEvent.Withdrawn => line.Text is { Length: > 0 } why
            ? language.In($"Retirée par {line.By} : {why}", $"Withdrawn by {line.By}: {why}")
            : language.In($"Retirée par {line.By}.", $"Withdrawn by {line.By}."),
        EscalationEvent.EndedWithAction => language.In($"Close : {line.Text}.", $"Ended: {line.Text}."),
    };

    internal static string OverdueReason(Language language, DateOnly due) =>
        language.In($"échéance du {Words.Day(language, due)} dépassée d’un jour ouvré", $"one working day past its due date, {Words.Day(language, due)}");

    private static string LevelName(Escalation escalation, EscalationLine line)
    {
        if (line.Level is not { } level) return "";
        return escalation.Chain.FirstOrDefault(one => one.Id == level)?.Contact is { } contact ? $"{level} ({contact})" : $"{level}";
    }

    internal static string Colon(Language language) => language.In(" : ", ": ");

    internal static string People(Language language, IReadOnlyList<string> people) =>
        people.Count == 0 ? language.In("personne", "nobody") : string.Join(", ", people);

    private static string Late(Language language, EscalationLine line) => TimeWords.Span(language, TimeSpan.FromSeconds(line.LateBy));

    /// <summary>"mar. 14:00 (1 jour ouvré)": both clocks of a level.</summary>
    internal static RichText Expected(Language language, Escalation escalation, TimeZoneInfo zone, DateTimeOffset now) =>
        escalation is { Deadline: { } deadline, Called: { } level }
            ? RichText.Of(TimeWords.Run(language, deadline, zone, now), RichText.Plain($" ({TimeWords.Delay(language, level.ResponseTime, level.OnWallClock)})"))
            : RichText.Empty;

    /// <summary>The lines that tell the state, and those that only happened meanwhile.</summary>
    internal static ImmutableArray<Fact> Facts(Language language, Escalation escalation, TimeZoneInfo zone, DateTimeOffset now)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        facts.Add(new Fact(language.In("Raison", "Reason"), escalation.Reason));
        facts.Add(new Fact(language.In("Ouverte", "Opened"), RichText.Of(
            TimeWords.Run(language, escalation.OpenedAt, zone, now), RichText.Plain($", {escalation.Opener ?? language.In("d’office", "by rule")}"))));
        if (escalation.LastCallLine is { } call)
        {
            var who = call.People.SelectMany((person, index) => index == 0 ? new TextRun[] { new TextRun.Mention(person) } : [RichText.Plain(", "), new TextRun.Mention(person)]);
            facts.Add(new Fact(language.In("Appelé", "Called"), new RichText([RichText.Plain(LevelName(escalation, call) + Colon(language)), .. who])));
        }

        if (escalation.IsRunning) facts.Add(new Fact(language.In("Réponse attendue avant", "Answer expected before"), Expected(language, escalation, zone, now)));
        if (escalation is { AcknowledgedBy: { } by, AcknowledgedUntil: { } until })
            facts.Add(new Fact(language.In("Prise en charge", "Acknowledged"), RichText.Of(
                RichText.Plain(language.In($"par {by} jusqu’à ", $"by {by} until ")), TimeWords.Run(language, until, zone, now))));
        if (escalation is { IsOpen: false, EndedAt: { } ended })
            facts.Add(new Fact(
                language.In("Close", "Ended"),
                RichText.Of(
                    TimeWords.Run(language, ended, zone, now),
                    RichText.Plain($"{(escalation.EndedBy is { } one ? $", {one}" : "")}{(escalation.Decision is { Length: > 0 } decision ? Colon(language) + decision : "")}"))));
        return facts.ToImmutable();
    }
}
