using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reports;

/// <summary>What a steering committee has to know, as everything stands at an instant.</summary>
/// <param name="Committee">The meeting it is for; null while none is planned.</param>
/// <param name="DoneOn">By the id of the action.</param>
internal sealed record SteeringBrief(
    Team Team, AnswerContext Context, Committee? Committee, IReadOnlyDictionary<int, DateOnly> DoneOn, ImmutableArray<OpenEscalation> Escalations)
{
    /// <param name="scene">With the whole journal.</param>
    internal static SteeringBrief Of(Scene scene, Committee? committee, Language language, DateTimeOffset now)
    {
        var time = scene.Team.Time;
        return new SteeringBrief(
            scene.Team,
            new AnswerContext(scene.Plan, ZonedTime.DayIn(time.Zone, now), time.Calendar, language, null),
            committee,
            DoneDays.Of(scene.Journal, time.Zone),
            [.. scene.Escalations.Select(escalation => OpenEscalation.At(escalation, now)).OfType<OpenEscalation>()]);
    }

    internal PlanSnapshot Plan => Team.Plan;

    internal Language Language => Context.Language;

    /// <summary>In working days.</summary>
    internal string Age(DateTimeOffset since) => WorkingAge.Words(Language, Context.Calendar, ZonedTime.DayIn(Team.Time.Zone, since), Context.Today);
}
