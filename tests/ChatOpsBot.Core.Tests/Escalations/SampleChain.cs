using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Escalations;

/// <summary>The chain of the reference plan, N1 4 h, N2 24 h, N3 48 h, with Karim, Léa and Rosa behind it; Omar opens.</summary>
internal static class SampleChain
{
    internal static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    internal static readonly WorkingTime Usual = new(WorkingCalendar.French, WorkingHours.NineToSix, Paris);

    /// <param name="n1">Who fills the role; null for nobody.</param>
    /// <param name="wallClock">Levels whose time runs at night.</param>
    internal static Team Team(string? n1 = "Karim", string? n2 = "Léa", string? n3 = "Rosa", string wallClock = "", Priority priority = Priority.P1) => new(
        (SamplePlan.Plan(SamplePlan.Action("ACT-004") with { Priority = priority }) with
        {
            Resources = [.. Filled("Tech Lead", n1).Concat(Filled("Architect", n2)).Concat(Filled("Management", n3))],
            Levels =
            [
                new ReadLevel(new LevelId(1), "Technical", "Tech Lead", TimeSpan.FromHours(4), 1),
                new ReadLevel(new LevelId(2), "Architecture", "Architect", TimeSpan.FromHours(24), 2),
                new ReadLevel(new LevelId(3), "Budget", "Management", TimeSpan.FromHours(48), 3),
            ],
        }).Snapshot(SamplePlan.J0),
        PeopleSnapshot.Empty,
        Usual,
        Language.English,
        [])
    {
        WallClock = [.. wallClock.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(level => new LevelId(int.Parse(level[1..], CultureInfo.InvariantCulture)))],
    };

    internal static Scene Alone(this Team team, params ImmutableArray<Escalation> escalations) => new(team, escalations, [], DateTimeOffset.UnixEpoch);

    internal static Escalation Opened(this Team team, string at, string entry = "N1") =>
        Assert.IsType<OpeningOutcome.Opened>(Opening.Decide(
            team.Alone(), 3, Subject.Action(team.Plan.Actions[0].Id), new LevelId(entry[1] - '0'), "no key", "Omar", due: null, At(at))).Escalation;

    /// <summary>As a bot that is never away steps it: at each instant that it asked for.</summary>
    internal static Escalation RunUntil(this Escalation escalation, string at, Team team)
    {
        while (escalation.NextAt is { } next && next <= At(at)) escalation.Step(team, next);
        return escalation;
    }

    /// <summary>"Mon 2026-12-07 10:00" or "… 10:00:30" by the clocks of Paris.</summary>
    internal static DateTimeOffset At(string local)
    {
        var day = DateTime.ParseExact(local.AsSpan(4), ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture);
        Assert.StartsWith(day.ToString("ddd", CultureInfo.InvariantCulture), local, StringComparison.Ordinal);
        return ZonedTime.InstantOf(Paris, DateOnly.FromDateTime(day), TimeOnly.FromDateTime(day));
    }

    internal static string Local(this DateTimeOffset? at) => at is { } instant ? Local(instant) : "never";

    internal static string Local(this DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Paris).ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"Mon 14:00 Called N2: Léa, until Tue 14:00, late by 6 h", line by line after this one.</summary>
    internal static IEnumerable<string> Story(this Escalation escalation, int since = 0) =>
        escalation.Lines.Where(line => line.Line > since).Select(InWords);

    private static string InWords(EscalationLine line)
    {
        var words = new StringBuilder($"{Short(line.At)} {line.Event}");
        if (line.Level is { } level) words.Append(CultureInfo.InvariantCulture, $" {level}");
        if (line.By is { } by) words.Append(CultureInfo.InvariantCulture, $" by {by}");
        if (line.People.Count > 0) words.Append(": ").AppendJoin(" ", line.People);
        if (line.Text is { } text) words.Append(CultureInfo.InvariantCulture, $" «{text}»");
        if (line.Until is { } until) words.Append(CultureInfo.InvariantCulture, $", until {Short(until)}");
        if (line.LateBy > 0) words.Append(CultureInfo.InvariantCulture, $", late by {TimeSpan.FromSeconds(line.LateBy).TotalHours:0.##} h");
        return words.ToString();
    }

    private static string Short(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Paris).ToString("ddd HH:mm", CultureInfo.InvariantCulture);

    private static IEnumerable<ReadResource> Filled(string role, string? person) => person is null ? [] : [new ReadResource(person, role, null, [], 1)];
}
