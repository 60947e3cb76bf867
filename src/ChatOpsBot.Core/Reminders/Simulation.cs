using System.Collections.Immutable;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;

namespace ChatOpsBot.Core.Reminders;

/// <summary>A message that would be sent.</summary>
/// <param name="At">UTC.</param>
public sealed record SimulatedMessage(DateTimeOffset At, Recipient To, Draft Draft, BotMessage Message);

/// <summary>
/// Runs a plan over a virtual clock that jumps from one due instant to the next, with the same decisions as the real one. Nobody
/// answers in it and nothing is sent: it shows what would come if nobody did anything.
/// </summary>
public sealed class Simulation
{
    private readonly DateTimeOffset _end;
    private readonly SimulatedBlockers? _blockers;
    private readonly Dictionary<string, int> _askedInVain = [];
    private Scene _scene;
    private DateTimeOffset _now;

    /// <param name="scene">Escalations in it are moved on: they are the simulation's own.</param>
    /// <param name="from">UTC.</param>
    /// <param name="weeklyBlockers">Whether each Monday another action is blocked and escalated, until the Monday after.</param>
    public Simulation(Scene scene, DateTimeOffset from, int days, bool weeklyBlockers)
    {
        (_scene, _now, _end) = (scene, from, from.AddDays(days));
        if (scene.Since > from) _scene = scene with { Since = from };
        if (weeklyBlockers) _blockers = new SimulatedBlockers(scene.Team.Time, from);
    }

    /// <summary>In the order of their instants.</summary>
    public IEnumerable<SimulatedMessage> Run()
    {
        while (Next() is { } next && next <= _end)
        {
            var before = _now;
            _now = next;
            foreach (var push in Step(before))
            {
                if (push.Redraws is not null || DraftMessages.Make(push.Draft, again: false, _scene, [_scene], _now) is not Made.Of made) continue;

                yield return new SimulatedMessage(_now, push.To, push.Draft, made.Message);
                if (push.Draft is Draft.StandUpQuestions asked) AskInVain(asked);
            }
        }
    }

    /// <summary>Nobody answers: after so many days they are known for it.</summary>
    private void AskInVain(Draft.StandUpQuestions asked)
    {
        var times = _askedInVain[asked.Person] = _askedInVain.GetValueOrDefault(asked.Person) + 1;
        var others = _scene.Silent.RemoveAll(one => Team.Same(one.Person, asked.Person));
        if (times >= StandUpQuestions.MostInVain || others.Length < _scene.Silent.Length) _scene = _scene with { Silent = others.Add((asked.Person, asked.Day)) };
    }

    private DateTimeOffset? Next()
    {
        var next = Agenda.Next(_scene, _now);
        foreach (var escalation in _scene.Escalations)
            if (escalation.NextAt is { } at && at < next) next = at;
        if (_blockers?.Next is { } trouble && trouble < next) next = trouble;
        if (_scene.Pause is { } pause && pause.Until < next) next = pause.Until;
        return next < _now ? _now : next;
    }

    private List<Push> Step(DateTimeOffset before)
    {
        var pushes = new List<Push>();
        if (_scene.Pause is { } pause && pause.Until <= _now) pushes.AddRange(GoOn(pause));
        if (_blockers is { } blockers && blockers.Next <= _now) pushes.AddRange(Trouble(blockers));
        foreach (var escalation in _scene.Escalations.Where(one => one.NextAt <= _now))
        {
            var since = escalation.LastLine;
            escalation.Step(_scene.Team, _now);
            pushes.AddRange(EscalationNotices.Of(escalation, since));
        }

        foreach (var occurrence in Agenda.Due(_scene, before, _now))
        {
            if (occurrence is Occurrence.Message message) pushes.Add(message.Push);
            else if (occurrence is Occurrence.Overdue overdue) pushes.AddRange(OpenByRule(overdue));
        }

        return pushes;
    }

    private List<Push> GoOn(Pause ended)
    {
        var held = Agenda.HeldBack(_scene, ended);
        _scene = _scene with { Pause = null, Team = _scene.Team with { StillUntil = null } };
        return [new Push(Recipient.PlanChannel, new Draft.PauseOver(ended.From)), .. held.SelectMany(OpenByRule)];
    }

    private IReadOnlyList<Push> OpenByRule(Occurrence.Overdue overdue) => Opening.ByRule(_scene, NextNumber, overdue, _now) is { } opened ? Add(opened) : [];

    private List<Push> Trouble(SimulatedBlockers blockers)
    {
        var pushes = new List<Push>();
        if (blockers.Blocked is { } over)
        {
            Write(over, ActionStatus.InProgress, null);
            foreach (var escalation in _scene.Escalations.Where(one => one.IsOpen && one.Subject == over && one.Origin is EscalationOrigin.ByHand))
            {
                var since = escalation.LastLine;
                escalation.EndWithAction(null, _scene.Team.Language.In("débloquée", "unblocked"), _now);
                pushes.AddRange(EscalationNotices.Of(escalation, since));
            }
        }

        if (blockers.Take(_scene) is not { } trouble) return pushes;

        Write(trouble.Subject, ActionStatus.Blocked, trouble.Reason);
        if (Opening.Decide(_scene, NextNumber, trouble.Subject, trouble.Level, trouble.Reason, trouble.Opener, due: null, _now) is OpeningOutcome.Opened opened)
            pushes.AddRange(Add(opened.Escalation));
        return pushes;
    }

    private IReadOnlyList<Push> Add(Escalation opened)
    {
        _scene = _scene with { Escalations = _scene.Escalations.Add(opened) };
        return EscalationNotices.Of(opened, since: 0);
    }

    private int NextNumber => _scene.Escalations.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1;

    private void Write(Subject subject, ActionStatus status, string? reason)
    {
        var action = _scene.Plan.WithId(subject.Number)!;
        ImmutableArray<FieldChange> changes =
        [
            new(subject, ChangedField.Status, null, FieldValue.Of(action.Status), FieldValue.Of(status)),
            new(subject, ChangedField.BlockedReason, null, action.BlockedReason, reason),
        ];
        var (plan, origin) = (_scene.Plan.With(changes, _now), new ChangeOrigin(_now, Actor: null, Conversation: ""));
        _scene = _scene with
        {
            Team = _scene.Team with { Plan = plan },
            Journal = _scene.Journal.AddRange(changes.Select((change, index) => JournalEntry.Of(plan.Version, index + 1, change, action.Code.ToString(), origin, undoes: null))),
        };
    }
}
