using System.Globalization;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads <c>report</c> and <c>publish</c> with a week or a milestone, and <c>schedule</c> with what comes when.</summary>
internal static class ReportReader
{
    private static readonly Phrases<PlanSettingKey> Meetings = new(
    [
        (PlanSettingKey.Standup, ["standup", "stand-up", "stand up", "daily"], ["point du jour", "standup", "stand-up", "point quotidien"]),
        (PlanSettingKey.Questions, ["questions"], ["questions"]),
        (PlanSettingKey.Report, ["report", "weekly report"], ["rapport", "rapport hebdo", "rapport hebdomadaire"]),
        (PlanSettingKey.Steering, ["steering", "committee", "steering committee"], ["comité", "comité de pilotage", "copil"]),
    ]);

    private static readonly Phrases<bool> Week = Phrases.Any(["week", "of week", "for week", "of", "for"], ["semaine", "de la semaine", "de", "pour"]);

    private static readonly Phrases<bool> Final = Phrases.Any(["final", "last", "closing"], ["final", "de clôture"]);

    private static readonly Phrases<bool> Milestone = Phrases.Any(["milestone", "of milestone", "for milestone", "of", "for"], ["jalon", "du jalon", "de jalon", "du", "de"]);

    /// <summary><c>on track</c>, <c>on track ACT-004</c>; a button of a card names the day that it asks about.</summary>
    internal static Reading OnTrack(Request request)
    {
        var words = request.Arguments;
        if (words.Count == 0) return request.Asks(new Question.StandUpQuestions());

        DateOnly? asked = DateOnly.TryParseExact(words.Skip(words.Count - 1).Written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var (targets, rest) = LeadingReferences.Longest(asked is null ? words : words.Take(words.Count - 1), beforeText: false);
        if (targets.IsEmpty) return request.LacksAnId();
        return rest.Count == 0 ? request.Times(new ClockCommand.OnTrack(targets, asked)) : request.HasMoreThanIds(targets, rest);
    }

    internal static Reading Report(Request request)
    {
        var words = request.Arguments.Skip(Week.At(request.Arguments)?.Length ?? 0);
        if (Final.At(request.Arguments)?.Length == request.Arguments.Count && request.Arguments.Count > 0) return request.Asks(new Question.FinalReport());
        if (request.Arguments.Count == 0) return request.Asks(new Question.Report(null));

        if (MilestoneAt(request.Arguments) is { } milestone) return request.Asks(new Question.MilestoneReport(milestone));
        return ReportWeek.TryParse(words.Written, out var week)
            ? request.Asks(new Question.Report(week))
            : request.Fails(ParseFailure.NotAValue, words.Written, [$"{request.Command.Written} {ReportWeek.Of(request.Today)}"]);
    }

    internal static Reading Publish(Request request)
    {
        var words = request.Arguments;
        if (words.Count == 0) return request.Fails(ParseFailure.MissingValue, request.Words.Written, [$"{request.Words.Written} report"]);
        if (Meetings.At(words) is { Meaning: PlanSettingKey.Report } week && week.Length == words.Count) return request.Times(new ClockCommand.Publish(null));
        return MilestoneAt(words) is { } milestone
            ? request.Times(new ClockCommand.Publish(milestone))
            : request.Fails(ParseFailure.NotAValue, words.Written, [$"{request.Command.Written} report"]);
    }

    /// <summary><c>M2</c>, <c>milestone 2</c>.</summary>
    private static MilestoneId? MilestoneAt(TypedWords words)
    {
        var named = Milestone.At(words) is { } phrase ? words.Skip(phrase.Length) : words;
        return named.Count != 1 ? null
            : named.Count < words.Count ? MilestoneReader.NumberAlone(named[0].Folded)
            : MilestoneId.TryParse(named[0].Folded, out var id) ? id : null;
    }

    internal static Reading Schedule(Request request)
    {
        var words = request.Arguments;
        if (words.Count == 0) return request.SetsUp(new SetUp.ShowSchedule());
        if (Meetings.At(words) is not { } meeting) return request.Fails(ParseFailure.NotAValue, words.Written, [$"{request.Command.Written} report friday 16:00"]);

        var value = words.Skip(meeting.Length).Written;
        return value.Length > 0
            ? request.SetsUp(new SetUp.SetPlan(meeting.Meaning, value))
            : request.Fails(ParseFailure.MissingValue, request.Words.Written, [$"{request.Words.Written} {PlanSettingRules.Example(meeting.Meaning)}"]);
    }
}
