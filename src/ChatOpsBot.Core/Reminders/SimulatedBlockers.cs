using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>One blocker a week for a simulation: each first working day of a week, an hour after work begins, another open action, and another level.</summary>
internal sealed class SimulatedBlockers
{
    private readonly WorkingTime _time;
    private int _taken;

    /// <summary>The Monday of the next one's week.</summary>
    private DateOnly _week;

    internal SimulatedBlockers(WorkingTime time, DateTimeOffset from)
    {
        _time = time;
        var day = ZonedTime.DayIn(time.Zone, from);
        _week = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        if (StartOf(_week) < from) _week = _week.AddDays(7);
        Next = StartOf(_week);
    }

    internal DateTimeOffset Next { get; private set; }

    /// <summary>What is blocked until the next one.</summary>
    internal Subject? Blocked { get; private set; }

    internal sealed record Trouble(Subject Subject, LevelId Level, string Reason, string? Opener);

    /// <summary>The next one; null when nothing is left to block.</summary>
    internal Trouble? Take(Scene scene)
    {
        var now = Next;
        _week = _week.AddDays(7);
        Next = StartOf(_week);
        var open = scene.Plan.Actions.Where(action => action is { IsOpen: true, IsIncomplete: false, Status: not ActionStatus.Blocked }).ToList();
        if (open.Count == 0 || scene.Plan.Levels.IsEmpty)
        {
            Blocked = null;
            return null;
        }

        var action = open[_taken % open.Count];
        var level = scene.Plan.Levels[_taken % scene.Plan.Levels.Length].Id;
        _taken++;
        Blocked = Subject.Action(action.Id);
        var opener = action.Owners.SelectMany(owner => scene.Team.Behind(owner, now)).FirstOrDefault();
        return new Trouble(Blocked.Value, level, scene.Team.Language.In($"blocage simulé no {_taken}", $"simulated blocker no. {_taken}"), opener);
    }

    private DateTimeOffset StartOf(DateOnly week) => _time.StartOf(_time.NextWorkingDay(week.AddDays(-1))).AddHours(1);
}
