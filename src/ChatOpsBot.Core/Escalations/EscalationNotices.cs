using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Escalations;

/// <summary>Who hears of what happened to an escalation: the thread of its card hears everything, the rest whom it concerns.</summary>
public static class EscalationNotices
{
    /// <summary>Of what was told about one that waited for weeks, the latest; whatever is older is pressed by nobody.</summary>
    private const int MostRedrawn = 20;

    /// <param name="since">The last line that was told before.</param>
    public static IReadOnlyList<Push> Of(Escalation escalation, int since)
    {
        var pushes = new List<Push>();
        var card = new Draft.Card(escalation.Number);
        var news = escalation.Lines.Where(line => line.Line > since).OrderBy(line => line.Line).ToList();
        foreach (var line in news)
        {
            if (line.Event is EscalationEvent.Opened) pushes.Add(new Push(Recipient.PlanChannel, card, IsImmediate: true));
            else pushes.Add(new Push(Recipient.PlanChannel, new Draft.Story(escalation.Number, line.Line, null), IsImmediate: true) { ThreadOf = card });
            pushes.AddRange(ToPeople(escalation, line, news));
        }

        if (news.Count > 0 && news[0].Event is not EscalationEvent.Opened && news.Any(line => Escalation.ChangesState(line.Event))) pushes.AddRange(Redrawn(escalation, since));
        return pushes;
    }

    private static IEnumerable<Push> ToPeople(Escalation escalation, EscalationLine line, List<EscalationLine> news) => line.Event switch
    {
        EscalationEvent.Called => line.People.Select(person => new Push(Recipient.Person(person), new Draft.Call(escalation.Number, line.Line, person), IsImmediate: true)),
        EscalationEvent.HalfPassed or EscalationEvent.NearlyPassed or EscalationEvent.Exhausted or EscalationEvent.StillOpen or EscalationEvent.AcknowledgementOver =>
            Told(escalation, line, line.People),
        EscalationEvent.Acknowledged or EscalationEvent.Resolved or EscalationEvent.Withdrawn or EscalationEvent.EndedWithAction =>
            Told(escalation, line, Concerned(escalation).Where(person => line.By is null || !Team.Same(person, line.By))),
        // Where nobody can be called, that is said once, and not level by level.
        EscalationEvent.Skipped when news.Any(one => one.Event is EscalationEvent.NobodyToCall) => [],
        EscalationEvent.Skipped or EscalationEvent.NobodyToCall => [new Push(Recipient.EveryAdmin, new Draft.ForAdmins(escalation.Number, line.Line), IsImmediate: true)],
        EscalationEvent.Opened or EscalationEvent.Raised or EscalationEvent.ToldLate or EscalationEvent.NotSent or EscalationEvent.Paused or EscalationEvent.Resumed => [],
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<Push> Told(Escalation escalation, EscalationLine line, IEnumerable<string> people) =>
        people.Select(person => new Push(Recipient.Person(person), new Draft.Story(escalation.Number, line.Line, person), IsImmediate: true));

    /// <summary>Whoever was called, and whoever opened it.</summary>
    private static ImmutableArray<string> Concerned(Escalation escalation) =>
    [
        .. escalation.Lines.Where(line => line.Event is EscalationEvent.Called).SelectMany(line => line.People)
            .Concat(escalation.Opener is { } opener ? [opener] : []).DistinctBy(Folding.Fold),
    ];

    /// <summary>The cards that were sent before, as it stands now.</summary>
    private static IEnumerable<Push> Redrawn(Escalation escalation, int since)
    {
        if (!escalation.IsOpen) foreach (var told in WithoutButtons(escalation, since)) yield return told;
        yield return new Push(Recipient.PlanChannel, new Draft.Card(escalation.Number)) { Redraws = escalation.Version };
        foreach (var call in escalation.Lines.Where(line => line.Event is EscalationEvent.Called && line.Line <= since))
            foreach (var person in call.People)
                yield return new Push(Recipient.Person(person), new Draft.Call(escalation.Number, call.Line, person)) { Redraws = escalation.Version };
    }

    /// <summary>What somebody was told while it was open had buttons that do nothing any more.</summary>
    private static IEnumerable<Push> WithoutButtons(Escalation escalation, int since) => escalation.Lines.Where(line => line.Line <= since)
        .SelectMany(line => ToPeople(escalation, line, [])).Where(push => push.Draft is Draft.Story).TakeLast(MostRedrawn).Select(push => push with { IsImmediate = false, Redraws = escalation.Version });
}
