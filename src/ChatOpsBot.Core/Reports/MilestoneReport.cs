using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reports;

/// <summary>
/// What a client reads at a milestone: what was delivered, what is still to come, and when. Nobody's name, no blocker and
/// nothing internal is in it.
/// </summary>
public static class MilestoneReport
{
    /// <param name="scene">With the whole journal.</param>
    public static FilledReport Of(Scene scene, MilestoneSnapshot milestone, DateTimeOffset now)
    {
        var brief = SteeringBrief.Of(scene, committee: null, scene.Team.Language, now);
        var language = brief.Language;
        var actions = milestone.Actions.Where(Progress.Counts).ToList();
        ImmutableArray<FilledSection?> sections =
        [
            FilledSection.Of(language.In("Améliorations apportées", "Improvements delivered"), actions.Where(action => !action.IsOpen).Select(action => ReportWords.OneLine(action.Title)), language.In("Aucune à ce jour", "None so far")),
            FilledSection.Of(language.In("Critère de succès", "Success criterion"), milestone.SuccessCriterion is { } criterion ? [ReportWords.OneLine(criterion)] : []),
            FilledSection.Of(language.In("Reste à livrer", "Still to be delivered"), actions.Where(action => action.IsOpen).BySoonest().Select(action => ReportWords.OneLine(action.Title) + Expected(brief, action))),
            FilledSection.Of(language.In("Niveaux de service mesurés", "Service levels measured"), brief.Plan.MeasuresOf(MeasureKind.Sla).Where(IsMeasured).Select(measure => Level(language, measure))),
            FilledSection.Of(language.In("Jalon suivant", "Next milestone"), Next(brief, milestone)),
        ];
        return new FilledReport(language.In("Rapport de jalon", "Milestone report") + $" - {ReportWords.OneLine(milestone.Title)}", [Intro(brief, milestone, actions)], [.. sections.OfType<FilledSection>()]);
    }

    public static bool IsReached(MilestoneSnapshot milestone) => milestone.Actions.Any(Progress.Counts) && milestone.Actions.Where(Progress.Counts).All(action => !action.IsOpen);

    private static string Intro(SteeringBrief brief, MilestoneSnapshot milestone, List<ActionSnapshot> actions)
    {
        var language = brief.Language;
        var client = brief.Plan.ClosingLines.FirstOrDefault(line => Folding.Fold(line.Label) is "client" or "customer")?.Value;
        var done = actions.Count(action => !action.IsOpen);
        var planned = milestone.Day is { } day ? language.In($"prévu le {Words.Day(language, day)}", $"planned for {Words.Day(language, day)}") : language.In("sans date convenue", "without an agreed date");
        var state = done < actions.Count
            ? language.In($"{done} action{(done > 1 ? "s" : "")} sur {actions.Count} terminée{(done > 1 ? "s" : "")} au {Words.Day(language, brief.Context.Today)}", $"{done} of {Words.Actions(language, actions.Count)} done on {Words.Day(language, brief.Context.Today)}")
            : DoneDays.LastOf(actions, brief.DoneOn) is { } last
                ? language.In($"atteint le {Words.Day(language, last)}", $"reached on {Words.Day(language, last)}")
                : language.In("atteint", "reached");
        return $"{(client is null ? "" : $"{client} – ")}{brief.Plan.Title}. {language.In("Jalon", "Milestone")} {planned}, {state}.";
    }

    /// <summary>A date that has passed is no promise any more.</summary>
    private static string Expected(SteeringBrief brief, ActionSnapshot action) => action.DueDay switch
    {
        { } due when due >= brief.Context.Today => brief.Language.In($", prévu le {Words.Day(brief.Language, due)}", $", expected on {Words.Day(brief.Language, due)}"),
        _ => brief.Language.In(", nouvelle date à convenir", ", a new date is to be agreed"),
    };

    /// <summary>"- %" is no figure.</summary>
    private static bool IsMeasured(MeasureSnapshot measure) => measure.Value?.Any(char.IsAsciiDigit) is true;

    private static string Level(Language language, MeasureSnapshot measure) =>
        $"{measure.Name}{language.In(" : ", ": ")}{measure.Value}{(measure.Target is { } target ? language.In($" (objectif {target})", $" (target {target})") : "")}";

    private static IEnumerable<string> Next(SteeringBrief brief, MilestoneSnapshot milestone) => brief.Plan.Milestones
        .Where(other => other.Id != milestone.Id && other.Actions.Any(action => action.IsOpen) && (other.Day ?? DateOnly.MaxValue) >= (milestone.Day ?? DateOnly.MinValue))
        .OrderBy(other => other.Day ?? DateOnly.MaxValue).Take(1)
        .Select(other => ReportWords.OneLine(other.Title) + (other.Day is { } day ? brief.Language.In($", prévu le {Words.Day(brief.Language, day)}", $", planned for {Words.Day(brief.Language, day)}") : ""));
}
