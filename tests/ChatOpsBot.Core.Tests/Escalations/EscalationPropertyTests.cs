using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Time;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Escalations;

/// <summary>What holds for any chain, any calendar, and whatever people do.</summary>
public sealed class EscalationPropertyTests
{
    private static readonly TimeZoneInfo[] Zones =
        [.. new[] { "Europe/Paris", "Pacific/Auckland", "America/St_Johns", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Niue", "Australia/Lord_Howe" }.Select(TimeZoneInfo.FindSystemTimeZoneById)];

    private sealed record Level(int Minutes, bool IsLinked, bool OnWallClock);

    private enum Deed
    {
        Wait,
        Acknowledge,
        Raise,
        Pause,
        ResumeEarly,
        Resolve,
        Withdraw,
    }

    /// <param name="After">Minutes that pass before it.</param>
    private sealed record Act(Deed Deed, int After, int Minutes);

    private static readonly Gen<WorkingTime> AnyTime =
        Gen.Select(Gen.Enum<DayOfWeek>().HashSet[1, 7], Gen.Int[0, 20], Gen.Int[1, 12], Gen.Int[0, Zones.Length - 1].Select(index => Zones[index]), Gen.Int[0, 30]).Select((days, start, hours, zone, holiday) => new WorkingTime(
            new WorkingCalendar(days, day => day.DayNumber % 31 == holiday), new WorkingHours(new TimeOnly(start, 0), new TimeOnly(Math.Min(23, start + hours), 30)), zone));

    private static readonly Gen<Level[]> AnyChain = Gen.Select(Gen.Int[30, 72 * 60], Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))), Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true))))
        .Select((minutes, linked, wall) => new Level(minutes, linked, wall)).Array[1, 5];

    private static readonly Gen<Act[]> AnyDeeds = Gen.Select(
        Gen.Frequency(
            (8, Gen.Const(Deed.Wait)), (3, Gen.Const(Deed.Acknowledge)), (1, Gen.Const(Deed.Raise)), (2, Gen.Const(Deed.Pause)), (1, Gen.Const(Deed.ResumeEarly)), (1, Gen.Bool.Select(resolved => resolved ? Deed.Resolve : Deed.Withdraw))),
        Gen.Frequency((3, Gen.Int[0, 300]), (2, Gen.Int[0, 3000]), (1, Gen.Int[0, 30_000])),
        Gen.Int[1, 4000]).Select((deed, after, minutes) => new Act(deed, after, minutes)).Array[1, 15];

    private static readonly Gen<DateTimeOffset> AnyInstant =
        Gen.Int[0, 2 * 366 * 24 * 60].Select(minutes => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    private static Team TeamOf(WorkingTime time, Level[] levels, Priority priority) => new(
        (SamplePlan.Plan(SamplePlan.Action("ACT-001") with { Priority = priority }) with
        {
            Resources = [.. levels.Select((level, index) => (level, index)).Where(pair => pair.level.IsLinked).Select(pair => new ReadResource($"Person {pair.index + 1}", $"Role {pair.index + 1}", null, [], 1))],
            Levels = [.. levels.Select((level, index) => new ReadLevel(new LevelId(index + 1), "Any", $"Role {index + 1}", TimeSpan.FromMinutes(level.Minutes), index + 1))],
        }).Snapshot(SamplePlan.J0), PeopleSnapshot.Empty, time, Messages.Language.English, [])
    {
        WallClock = [.. levels.Select((level, index) => (level, index)).Where(pair => pair.level.OnWallClock).Select(pair => new LevelId(pair.index + 1))],
    };

    /// <summary>Opens one and lives through the deeds, with a bot that is never away, or one that is away between them.</summary>
    private static Escalation Live(Team team, DateTimeOffset opened, Act[] acts, bool isAway, Action<Escalation, DateTimeOffset>? afterStep = null)
    {
        var escalation = Escalation.Open(
            team.Plan.Key, 1, team.Plan.Find(Subject.Action(team.Plan.Actions[0].Id))!, "why", "Omar", null, ChainLevel.Of(team.Plan, team.WallClock), new LevelId(1), team, opened);
        var now = opened;
        DateTimeOffset? pausedUntil = null;
        foreach (var act in acts)
        {
            var then = now.AddMinutes(act.After);
            while (!isAway && escalation.NextAt is { } next && next <= then)
            {
                now = next > now ? next : now;
                escalation.Step(team, now);
                afterStep?.Invoke(escalation, now);
            }

            now = then;
            escalation.Step(team, now);
            afterStep?.Invoke(escalation, now);
            if (now >= pausedUntil) (pausedUntil, team) = (null, team with { StillUntil = null });
            switch (act.Deed)
            {
                case Deed.Acknowledge: escalation.Acknowledge("Ada", act.Minutes % 2 == 0 ? null : now.AddMinutes(act.Minutes), team, now); break;
                case Deed.Raise: escalation.Raise("Ada", team, now); break;
                case Deed.Resolve: escalation.Resolve("Ada", "done", now); break;
                case Deed.Withdraw: escalation.Withdraw("Ada", null, now); break;
                case Deed.Pause when pausedUntil is null:
                    pausedUntil = now.AddMinutes(act.Minutes);
                    team = team with { StillUntil = pausedUntil };
                    escalation.StandStill(now, pausedUntil.Value, team);
                    break;
                case Deed.ResumeEarly when pausedUntil is { } planned:
                    escalation.StandStill(planned, now, team);
                    (pausedUntil, team) = (null, team with { StillUntil = null });
                    break;
                default: break;
            }
        }

        return escalation;
    }

    [Fact]
    public void Levels_are_called_in_order_and_none_twice_between_two_acknowledgements() => Gen.Select(AnyTime, AnyChain, AnyInstant, AnyDeeds, Gen.Bool).Sample((time, levels, opened, acts, isAway) =>
    {
        var escalation = Live(TeamOf(time, levels, Priority.P1), opened, acts, isAway);

        var last = 0;
        foreach (var line in escalation.Lines)
        {
            if (line.Event is EscalationEvent.AcknowledgementOver) last = line.LevelNumber!.Value - 1;
            if (line.Event is not (EscalationEvent.Called or EscalationEvent.Skipped)) continue;

            // Whoever raises one that was exhausted with nobody above tries those above again, of whom nobody was called.
            if (line.Event is EscalationEvent.Called) Assert.True(line.LevelNumber > last, $"N{line.LevelNumber} after N{last}");
            if (line.Event is EscalationEvent.Called) last = line.LevelNumber!.Value;
        }

        // Nobody is left out: between the entry and the last call every level was called or passed over.
        var tried = escalation.Lines.Where(line => line.Event is EscalationEvent.Called or EscalationEvent.Skipped).Select(line => line.LevelNumber).ToHashSet();
        Assert.All(Enumerable.Range(1, last), level => Assert.Contains(level, tried));
        Assert.Equal(Enumerable.Range(1, escalation.LastLine), escalation.Lines.Select(line => line.Line));
    });

    [Fact]
    public void After_a_step_nothing_is_due_and_a_second_step_writes_nothing() => Gen.Select(AnyTime, AnyChain, AnyInstant, AnyDeeds, Gen.Bool).Sample((time, levels, opened, acts, isAway) =>
    {
        var team = TeamOf(time, levels, Priority.P1);
        Live(team, opened, acts, isAway, (escalation, now) =>
        {
            Assert.True(escalation.NextAt is null || escalation.NextAt > now, $"{escalation.State}: next {escalation.NextAt:u}, now {now:u}");
            var (lines, version) = (escalation.LastLine, escalation.Version);
            escalation.Step(team, now);
            Assert.Equal((lines, version), (escalation.LastLine, escalation.Version));
        });
    });

    [Fact]
    public void Nobody_is_reminded_outside_working_hours_unless_of_a_P0_or_on_the_wall_clock() => Gen.Select(AnyTime, AnyChain, AnyInstant, AnyDeeds, Gen.Bool).Sample((time, levels, opened, acts, isAway) =>
    {
        var escalation = Live(TeamOf(time, levels, Priority.P1), opened, acts, isAway);

        Assert.All(
            escalation.Lines.Where(line => line.Event is EscalationEvent.HalfPassed or EscalationEvent.NearlyPassed or EscalationEvent.StillOpen && !levels[line.LevelNumber!.Value - 1].OnWallClock),
            line => Assert.True(
                time.IsWorking(line.At) || line.At - time.EndOf(ZonedTime.DayIn(time.Zone, line.At)) is { Ticks: >= 0, TotalMinutes: < 1 }, $"{line.Event} at {TimeZoneInfo.ConvertTime(line.At, time.Zone)}"));
    });

    [Fact]
    public void However_long_the_bot_is_away_no_level_has_less_than_its_whole_time() => Gen.Select(AnyTime, AnyChain, AnyInstant, Gen.Int[0, 20_000].Array[1, 12]).Sample((time, levels, opened, away) =>
    {
        var acts = away.Select(minutes => new Act(Deed.Wait, minutes, 0)).ToArray();
        var escalation = Live(TeamOf(time, levels, Priority.P1), opened, acts, isAway: true);

        var calls = escalation.Lines.Where(line => line.Event is EscalationEvent.Called).ToList();
        foreach (var (call, index) in calls.Select((call, index) => (call, index)))
        {
            var level = levels[call.LevelNumber!.Value - 1];
            // What comes within a minute counts from its instant.
            var whole = new EscalationClock(time, level.OnWallClock).Deadline(call.At - Escalation.OnTime, TimeSpan.FromMinutes(level.Minutes));
            Assert.True(call.Until >= whole, $"N{call.LevelNumber} called {call.At:u} until {call.Until:u}");

            var next = index + 1 < calls.Count ? calls[index + 1] : escalation.Lines.FirstOrDefault(line => line.Event is EscalationEvent.Exhausted);
            if (next is not null) Assert.True(next.At >= call.Until, $"next {next.At:u} before {call.Until:u}");
        }
    });

    [Fact]
    public void An_outage_changes_when_people_are_called_and_not_whom() => Gen.Select(AnyTime, AnyChain, AnyInstant, Gen.Int[0, 20_000].Array[1, 5]).Sample((time, levels, opened, away) =>
    {
        var team = TeamOf(time, levels, Priority.P1);
        var outages = away.Select(minutes => new Act(Deed.Wait, minutes, 0)).ToArray();
        var (there, was) = (Live(team, opened, [], isAway: false), Live(team, opened, outages, isAway: true));

        foreach (var escalation in new[] { there, was })
            while (escalation is { State: EscalationState.Running, NextAt: { } next }) escalation.Step(team, next);

        static IEnumerable<string> Calls(Escalation escalation) => escalation.Lines.Where(line => line.Event is EscalationEvent.Called).SelectMany(line => line.People);
        Assert.Equal(Calls(there), Calls(was));
    });
}
