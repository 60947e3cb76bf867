using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Tests.Escalations;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Reports;

/// <summary>A plan that people tell things, sentence by sentence, as in chat; and its reports, each beginning where the one before ended.</summary>
internal sealed class ToldPlan
{
    private Scene _scene;

    internal ToldPlan(ReadPlan read, DateOnly start, Language language)
    {
        var plan = read.Snapshot(start);
        _scene = new Scene(new Team(plan, PeopleSnapshot.Empty, SampleChain.Usual, language, []), [], [], SampleChain.At("Mon 2026-11-30 00:00"));
    }

    /// <summary>Each line is an instant in Paris, who speaks, and what: <c>Thu 2026-12-03 10:00 | Inès | done ACT-002</c>.</summary>
    internal ToldPlan Hears(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (line.Split(" | ") is [var at, var who, var text]) Say(SampleChain.At(at), who, text);
        return this;
    }

    /// <summary>The week's report at its cut-off, as Markdown.</summary>
    internal string Report(string week)
    {
        Assert.True(ReportWeek.TryParse(week, out var read));
        var cutOff = CutOff.Of(read, _scene.Team.Meetings.Report!.Value, _scene.Team.Time)!;
        var report = WeeklyReport.At(Stepped(cutOff.At), read, cutOff.At)!;
        _scene = _scene with { ReportedUntil = report.Until, ReportedWeek = read };
        return FilledReport.Of(report).Markdown().Replace('\u00A0', ' ').Replace('\u202F', ' ');
    }

    private Scene Stepped(DateTimeOffset until)
    {
        foreach (var escalation in _scene.Escalations)
            while (escalation.NextAt is { } next && next <= until) escalation.Step(_scene.Team, next);
        return _scene;
    }

    private void Say(DateTimeOffset at, string who, string text)
    {
        Stepped(at);
        var context = new AnswerContext(_scene.Plan, ZonedTime.DayIn(SampleChain.Paris, at), SampleChain.Usual.Calendar, Language.English, who);
        switch (CommandParser.Parse(text, context.Today, _scene.Plan.Start))
        {
            case ParsedCommand.Changing changing: Write(changing.Change, context, at, who, text); break;
            case ParsedCommand.Timing { Command: ClockCommand.Open open }: Escalate(open, at, who); break;
            case ParsedCommand.Timing { Command: ClockCommand.Resolve resolve }: _scene.Find(resolve.Id.Number)!.Resolve(who, resolve.Decision!, at); break;
            default: throw new ArgumentException($"'{text}' changes nothing.", nameof(text));
        }
    }

    private void Write(Change change, AnswerContext context, DateTimeOffset at, string who, string text)
    {
        var decision = ChangePolicy.Decide(change, Insistence.Confirmed, context, at);
        var write = decision as Decision.Write ?? throw new ArgumentException($"'{text}' came to {decision}.", nameof(text));
        var after = _scene.Plan.With(write.Changes, at, write.Added, write.Raised);
        var origin = new ChangeOrigin(at, who, "page");
        ImmutableArray<JournalEntry> lines = [.. write.Changes.Select((one, index) => JournalEntry.Of(after.Version, index + 1, one, after.Find(one.Subject)!.Name, origin, write.Undoes))];
        _scene = _scene with { Team = _scene.Team with { Plan = after }, Journal = _scene.Journal.AddRange(lines) };
        foreach (var escalation in _scene.Escalations.Where(one => one.IsOpen && change is Change.Unblock or Change.Complete && write.Changes.Any(line => line.Subject == one.Subject)))
            escalation.EndWithAction(who, "débloquée", at);
    }

    private void Escalate(ClockCommand.Open open, DateTimeOffset at, string who)
    {
        var subject = Subject.Action(_scene.Plan.Find(open.Targets[0].Code!.Value)!.Id);
        var opened = (OpeningOutcome.Opened)Opening.Decide(_scene, _scene.Escalations.Length + 1, subject, open.Level ?? new LevelId(1), open.Reason!, who, due: null, at);
        _scene = _scene with { Escalations = _scene.Escalations.Add(opened.Escalation) };
    }
}
