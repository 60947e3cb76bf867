using System.Globalization;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;

namespace ChatOpsBot.Core.Reminders;

/// <summary>What a message is about that nobody asked for: enough to make it at any time, and to know it again.</summary>
public abstract record Draft
{
    private Draft() { }

    /// <summary>An escalation as it stands, in a channel.</summary>
    public sealed record Card(int Escalation) : Draft;

    /// <summary>An escalation as it stands, to one of those who were called.</summary>
    /// <param name="Line">That of the call.</param>
    public sealed record Call(int Escalation, int Line, string Person) : Draft;

    /// <summary>One line of an escalation's story: to its thread, or to somebody it concerns.</summary>
    /// <param name="Person">Null for the thread.</param>
    public sealed record Story(int Escalation, int Line, string? Person) : Draft;

    /// <summary>One line of an escalation's story that an admin should mend something for.</summary>
    public sealed record ForAdmins(int Escalation, int Line) : Draft;

    /// <param name="Person">Null for what belongs to nobody, in the channel.</param>
    public sealed record Digest(DateOnly Day, string? Person) : Draft;

    /// <summary>A P0 that became overdue, at its instant.</summary>
    /// <param name="Person">Null for one that belongs to nobody, in the channel.</param>
    public sealed record Overdue(int Action, DateOnly Due, string? Person) : Draft;

    /// <summary>A P2 or P3 that is one working day late: the first level's contact is informed.</summary>
    public sealed record Late(int Action, DateOnly Due, string Person) : Draft;

    /// <summary>An action that is about to start: to the audience of operations, in the channel.</summary>
    public sealed record AboutToStart(int Action, DateOnly Start) : Draft;

    public sealed record SnoozeOver(Subject Subject, string Person, DateTimeOffset Until) : Draft;

    public sealed record PauseOver(DateTimeOffset From) : Draft;

    /// <summary>What moved and what is due, for the team's meeting of a working day.</summary>
    public sealed record StandUp(DateOnly Day) : Draft;

    /// <summary>What an owner is asked before the stand-up of a day.</summary>
    public sealed record StandUpQuestions(DateOnly Day, string Person) : Draft;

    /// <summary>What owners answered, in the thread of the stand-up.</summary>
    public sealed record StandUpAnswers(DateOnly Day) : Draft;

    /// <summary>A week of the plan, in the channel at its cut-off.</summary>
    public sealed record Report(ReportWeek Week) : Draft;

    /// <summary>The same to a lead, an hour before.</summary>
    public sealed record ReportPreview(ReportWeek Week, string Person) : Draft;

    /// <summary>What a steering committee has to know, one working day before it meets.</summary>
    /// <param name="Day">On which it meets.</param>
    /// <param name="Person">One of the management; null for the channel.</param>
    public sealed record Steering(DateOnly Day, string? Person) : Draft;

    /// <summary>The last report of a plan, in the channel.</summary>
    /// <param name="Number">Of its closing: a plan that was opened again may be closed again.</param>
    public sealed record FinalReport(int Number) : Draft;

    /// <summary>A milestone's report for the client, to a lead who may approve it.</summary>
    /// <param name="Date">That has come; null when all its actions are done.</param>
    public sealed record MilestoneDraft(int Milestone, DateOnly? Date, string Person) : Draft;

    /// <summary>The same once it was approved.</summary>
    public sealed record MilestoneReport(int Milestone) : Draft;

    /// <summary>A week of the plan by mail.</summary>
    public sealed record MailedReport(ReportWeek Week) : Draft;

    /// <summary>The plan's dashboard, drawn again as it changes.</summary>
    public sealed record Board : Draft;

    public sealed override string ToString() => this switch
    {
        Card card => Join("card", card.Escalation),
        Call call => Join("call", call.Escalation, call.Line, call.Person),
        Story story => story.Person is { } person ? Join("story", story.Escalation, story.Line, person) : Join("story", story.Escalation, story.Line),
        ForAdmins admins => Join("admins", admins.Escalation, admins.Line),
        Digest digest => digest.Person is { } person ? Join("digest", digest.Day, person) : Join("digest", digest.Day),
        Overdue overdue => overdue.Person is { } person ? Join("overdue", overdue.Action, overdue.Due, person) : Join("overdue", overdue.Action, overdue.Due),
        Late late => Join("late", late.Action, late.Due, late.Person),
        AboutToStart starting => Join("starting", starting.Action, starting.Start),
        SnoozeOver snooze => Join("snooze", snooze.Subject.Kind, snooze.Subject.Number, snooze.Until.ToUnixTimeSeconds(), snooze.Person),
        PauseOver pause => Join("pause", pause.From.ToUnixTimeSeconds()),
        StandUp standUp => Join("standup", standUp.Day),
        StandUpQuestions questions => Join("standup-ask", questions.Person, questions.Day),
        StandUpAnswers answers => Join("standup-answers", answers.Day),
        Report report => Join("report", report.Week),
        ReportPreview preview => Join("preview", preview.Week, preview.Person),
        Steering steering => steering.Person is { } person ? Join("steering", steering.Day, person) : Join("steering", steering.Day),
        FinalReport final => Join("final", final.Number),
        MilestoneDraft draft => draft.Date is { } date ? Join("approve", draft.Milestone, draft.Person, date) : Join("approve", draft.Milestone, draft.Person),
        MilestoneReport milestone => Join("milestone", milestone.Milestone),
        MailedReport mailed => Join("mail", mailed.Week),
        Board => "board",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Reads what <see cref="ToString"/> wrote; null when the text is nothing of the kind.</summary>
    public static Draft? Parse(string text)
    {
        var parts = text.Split('/');
        return (parts[0], parts.Length) switch
        {
            ("card", 2) when NumberOf(parts[1]) is { } number => new Card(number),
            ("call", 4) when (NumberOf(parts[1]), NumberOf(parts[2])) is ({ } number, { } line) => new Call(number, line, NameOf(parts[3])),
            ("story", 3 or 4) when (NumberOf(parts[1]), NumberOf(parts[2])) is ({ } number, { } line) => new Story(number, line, parts.Length == 4 ? NameOf(parts[3]) : null),
            ("admins", 3) when (NumberOf(parts[1]), NumberOf(parts[2])) is ({ } number, { } line) => new ForAdmins(number, line),
            ("digest", 2 or 3) when DayOf(parts[1]) is { } day => new Digest(day, parts.Length == 3 ? NameOf(parts[2]) : null),
            ("overdue", 3 or 4) when (NumberOf(parts[1]), DayOf(parts[2])) is ({ } action, { } due) => new Overdue(action, due, parts.Length == 4 ? NameOf(parts[3]) : null),
            ("late", 4) when (NumberOf(parts[1]), DayOf(parts[2])) is ({ } action, { } due) => new Late(action, due, NameOf(parts[3])),
            ("starting", 3) when (NumberOf(parts[1]), DayOf(parts[2])) is ({ } action, { } start) => new AboutToStart(action, start),
            ("snooze", 5) when Enum.TryParse<SubjectKind>(parts[1], out var kind) && (NumberOf(parts[2]), InstantOf(parts[3])) is ({ } item, { } until) =>
                new SnoozeOver(new Subject(kind, item), NameOf(parts[4]), until),
            ("pause", 2) when InstantOf(parts[1]) is { } from => new PauseOver(from),
            ("standup", 2) when DayOf(parts[1]) is { } day => new StandUp(day),
            ("standup-ask", 3) when DayOf(parts[2]) is { } day => new StandUpQuestions(day, NameOf(parts[1])),
            ("standup-answers", 2) when DayOf(parts[1]) is { } day => new StandUpAnswers(day),
            ("report", 2) when WeekOf(parts[1]) is { } week => new Report(week),
            ("preview", 3) when WeekOf(parts[1]) is { } week => new ReportPreview(week, NameOf(parts[2])),
            ("steering", 2 or 3) when DayOf(parts[1]) is { } day => new Steering(day, parts.Length == 3 ? NameOf(parts[2]) : null),
            ("final", 2) when NumberOf(parts[1]) is { } number => new FinalReport(number),
            ("approve", 3) when NumberOf(parts[1]) is { } number => new MilestoneDraft(number, null, NameOf(parts[2])),
            ("approve", 4) when (NumberOf(parts[1]), DayOf(parts[3])) is ({ } number, { } date) => new MilestoneDraft(number, date, NameOf(parts[2])),
            ("milestone", 2) when NumberOf(parts[1]) is { } number => new MilestoneReport(number),
            ("mail", 2) when WeekOf(parts[1]) is { } week => new MailedReport(week),
            ("board", 1) => new Board(),
            _ => null,
        };
    }

    private static string Join(string kind, params ReadOnlySpan<object> parts)
    {
        var text = kind;
        foreach (var part in parts) text += "/" + Written(part);
        return text;
    }

    private static string Written(object part) => part switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string name => Uri.EscapeDataString(name),
        _ => Convert.ToString(part, CultureInfo.InvariantCulture) ?? "",
    };

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? InstantOf(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static ReportWeek? WeekOf(string text) => ReportWeek.TryParse(text, out var week) && week.ToString() == text ? week : null;

    private static string NameOf(string text) => Uri.UnescapeDataString(text);
}
