using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Reports;

/// <summary>The brief of a steering committee in one screen: in the channel and to the management before it meets, to whoever asks at any time.</summary>
public static class SteeringMessages
{
    /// <summary>Lines of one part; what goes beyond is counted.</summary>
    private const int Most = 6;

    /// <param name="scene">With the whole journal.</param>
    /// <param name="person">Null for the channel.</param>
    internal static BotMessage Post(Scene scene, Committee committee, string? person, DateTimeOffset now)
    {
        var language = scene.Team.LanguageOf(person);
        return Of(SteeringBrief.Of(scene, committee, language, now), new MessageBlock.Context(RichText.Of(
            RichText.Plain(person is null
                ? language.In("Le canal le reçoit un jour ouvré avant le comité. Pour en changer les dates ou l’arrêter : ", "The channel gets this one working day before the committee. To change its days or stop it: ")
                : language.In("Vous le recevez parce que le plan vous nomme comme management. Pour en changer les dates : ", "You get this because the plan names you as management. To change its days: ")),
            RichText.Code(Example(language)))));
    }

    /// <summary>As it stands, for the next committee.</summary>
    public static BotMessage Now(Scene scene, Language language, DateTimeOffset now)
    {
        var committee = Committee.After(now, scene.Team.Meetings, scene.Team.Time);
        var planned = committee is null
            ? RichText.Of(RichText.Plain(Unplanned(scene, language)), RichText.Code(Example(language)))
            : RichText.Of(
                RichText.Plain(language.In("Envoi prévu : ", "To be sent on ")),
                ReportWords.MomentAt(language, committee.BriefAt > now ? committee.BriefAt : committee.At, scene.Team.Time.Zone),
                RichText.Plain("."));
        return Of(SteeringBrief.Of(scene, committee, language, now), new MessageBlock.Context(planned));
    }

    private static BotMessage Of(SteeringBrief brief, MessageBlock.Context footer)
    {
        var language = brief.Language;
        var title = language.In("Comité de pilotage", "Steering committee") + (brief.Committee is { Day: var day } ? $", {day.ToString("dddd d MMMM yyyy", language.Culture())}" : "");
        var state = $"{ReportWords.Done(language)}{SummaryLines.Done(brief.Plan)}"
            + (Progress(brief) is { } percent ? language.In($", avancement {percent}", $", progress {percent}") : "");
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        // A title is read by everybody's clock: the hour stands under it.
        if (brief.Committee is { At: var at }) blocks.Add(new MessageBlock.Paragraph(RichText.Of(RichText.Plain(language.In("Réunion : ", "It meets on ")), ReportWords.MomentAt(language, at, brief.Team.Time.Zone), RichText.Plain("."))));
        if (brief.Committee is { } committee && !brief.Context.Calendar.IsWorkingDay(committee.Day))
            blocks.Add(new MessageBlock.Notice(Tone.Warning, language.In(
                "Ce jour n’est pas ouvré dans le calendrier du plan : vérifiez que le comité a bien lieu.", "That is a day off in the plan's calendar: check that the committee meets.")));
        blocks.Add(new MessageBlock.Paragraph($"{brief.Plan.Title}{language.In(" : ", ": ")}{state}"));
        Add(language.In("Jalons", "Milestones"), SteeringLines.Milestones(brief));
        Add("Go/No-Go", SteeringLines.Gate(brief));
        Add(language.In("Décisions requises", "Decisions required"), SteeringLines.Decisions(brief), language.In("Aucune", "None"));
        Add(language.In("Risques", "Risks"), SteeringLines.Risks(brief));
        Add(language.In("Escalades ouvertes", "Open escalations"), SteeringLines.Escalations(brief), language.In("Aucune", "None"));
        Add("Budget", SteeringLines.Budget(brief));
        Add(language.In("Clôture", "Closing"), SteeringLines.Closing(brief));
        if (StartLine.WhereMissing(brief.Context, [.. brief.Plan.Milestones.Select(milestone => milestone.Date)]) is { } start) blocks.Add(start);
        blocks.Add(new MessageBlock.Buttons(
        [
            new CommandButton(language.In("Décisions", "Decisions"), language.In("décisions", "decisions")), new CommandButton("Go/No-Go", "gonogo"),
            new CommandButton(language.In("Risques", "Risks"), language.In("risques", "risks")), new CommandButton("Budget", "budget"),
        ]));
        blocks.Add(footer);
        return BotMessage.Answer(language, $"{title} – {state}", blocks.ToImmutable());

        void Add(string heading, IEnumerable<string> lines, string? none = null)
        {
            if (FilledSection.Of(heading, lines, none) is not { Lines: var all }) return;

            var shown = all.Length <= Most ? all : [.. all.Take(Most - 1), More(language, all.Length - Most + 1)];
            blocks.Add(new MessageBlock.Section(heading, string.Join('\n', shown.Select(line => $"- {line}"))));
        }
    }

    private static string? Progress(SteeringBrief brief) => Plans.Progress.Of(brief.Plan.Actions) is { } percent ? Percentage.Of(percent, brief.Language) : null;

    private static string More(Language language, int count) => language.In($"et {count} autres", $"and {count} more");

    /// <summary>What the document says may be read both ways, and none of its rhythms names a day.</summary>
    private static string Unplanned(Scene scene, Language language) =>
        scene.Plan.Cadences.FirstOrDefault(cadence => Text.Folding.Fold(cadence.Type) is var type && (type.Contains("pilotage", StringComparison.Ordinal) || type.Contains("steering", StringComparison.Ordinal))) is { Frequency: { } rhythm }
            ? language.In($"Aucun comité n’est planifié : le document dit « {rhythm} », sans date. Pour le planifier : ", $"No committee is planned: the document says “{rhythm}”, without a date. To plan it: ")
            : language.In("Aucun comité n’est planifié. Pour le planifier : ", "No committee is planned. To plan it: ");

    private static string Example(Language language) =>
        language.In("planifier comité 2026-12-10 14:00 toutes les 2 semaines", "schedule steering 2026-12-10 14:00 every 2 weeks");
}
