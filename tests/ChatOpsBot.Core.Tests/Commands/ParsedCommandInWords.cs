using System.Globalization;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Commands;

/// <summary>What the parser made of a sentence in one line, so that a table can hold it.</summary>
internal static class ParsedCommandInWords
{
    internal static string InWords(this ParsedCommand parsed) => parsed switch
    {
        ParsedCommand.Asked asked => InWords(asked.Question),
        ParsedCommand.Changing changing => InWords(changing.Change),
        ParsedCommand.SettingUp settingUp => InWords(settingUp.SetUp),
        ParsedCommand.Timing timing => InWords(timing.Command),
        ParsedCommand.NotUnderstood failure => $"{failure.Failure} «{failure.Written}» → {failure.Suggestion ?? "nothing"}",
        _ => throw new ArgumentOutOfRangeException(nameof(parsed)),
    };

    private static string InWords(Question question) => question switch
    {
        Question.Status status => $"status {string.Join(' ', status.References.Select(reference => reference.Code?.ToString() ?? $"#{reference.Number}"))}",
        Question.Actions actions => $"actions{InWords(actions.Filter)}{(actions.Page == 1 ? "" : $" page={actions.Page}")}",
        Question.Mine mine => mine.Person is { } person ? $"mine of {person}" : "mine",
        Question.History history => history.Reference is { } reference ? $"history {Ids([reference with { Box = null }])}" : "history",
        Question.Milestone milestone => $"milestone {milestone.Id}",
        Question.Gantt gantt => gantt.Page is { } page ? $"gantt page={page}" : "gantt",
        Question.Risks risks => Paged("risks", risks.Page),
        Question.Items items => Paged(Named(items.Kind), items.Page),
        Question.Measures measures => $"{(measures.Kind is MeasureKind.Score ? "scores" : $"{measures.Kind}".ToLowerInvariant())}{(measures.Name is { } name ? $" «{name}»" : "")}",
        Question.Simulate simulate => $"simulate {simulate.Days}",
        Question.StandUpQuestions => "on track",
        Question.MilestoneReport report => $"report {report.Id}",
        Question.FinalReport => "report final",
        Question.Report report => report.Week is { } week ? $"report {week}" : "report",
        Question.Doctor doctor => $"doctor{(doctor.Page == 1 ? "" : $" page={doctor.Page}")}",
        Question.Help help => help.Topic is { } topic ? $"help {topic.Name}" : "help",
        _ => question.GetType().Name.ToLowerInvariant(),
    };

    private static string Paged(string question, int page) => page == 1 ? question : $"{question} page={page}";

    private static string Named(ItemKind kind) => kind switch
    {
        ItemKind.Prerequisite or ItemKind.Deliverable or ItemKind.Document => $"{kind}s".ToLowerInvariant(),
        _ => $"{kind}".ToLowerInvariant(),
    };

    private static string InWords(Change change) => change switch
    {
        Change.Start start => $"Start {Ids(start.Targets)}",
        Change.Complete complete => $"Complete {Ids(complete.Targets)}{(complete.OpenSteps is OpenSteps.Ask ? "" : $" {complete.OpenSteps}")}",
        Change.Undone undone => $"Undone {Ids(undone.Targets)}",
        Change.Block block => $"Block {Ids(block.Targets)} «{block.Reason}»",
        Change.Unblock unblock => $"Unblock {Ids(unblock.Targets)}",
        Change.Reopen reopen => $"Reopen {Ids(reopen.Targets)} «{reopen.Reason}»",
        Change.Assign assign => $"Assign {Ids(assign.Targets)} {string.Join('|', assign.Owners)}",
        Change.SetDue due => $"SetDue {Ids(due.Targets)} {due.When}",
        Change.SetTitle title => $"SetTitle {Ids(title.Targets)} «{title.Title}»",
        Change.SetPriority priority => $"SetPriority {Ids(priority.Targets)} {priority.Priority}",
        Change.Spend spend => string.Create(CultureInfo.InvariantCulture, $"Spend {Ids(spend.Targets)} {spend.Days}"),
        Change.Note note => $"Note {Ids(note.Targets)} «{note.Text}»",
        Change.Add add => $"Add «{add.Title}» {string.Join('|', add.Owners)} {add.Priority} {add.Due}",
        Change.Archive archive => $"Archive {Ids(archive.Targets)}",
        Change.Undo => "Undo",
        Change.Raise raise => $"Raise {raise.Kind} «{raise.Text}»{(raise.About.IsEmpty ? "" : $" about {string.Join(' ', raise.About)}")}",
        Change.Measure measure => $"Measure {measure.Kind} «{measure.Name}» «{measure.Value}»",
        Change.Decide decide => $"Decide «{decide.Name}» «{decide.Text}»",
        Change.ClosePlan => "ClosePlan",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static string InWords(ClockCommand command) => command switch
    {
        ClockCommand.Open open => $"Escalate {Ids(open.Targets)}{(open.Level is { } level ? $" {level}" : "")} {Quoted(open.Reason)}",
        ClockCommand.Raise raise => $"RaiseLevel {raise.Id}",
        ClockCommand.Acknowledge acknowledge => $"Acknowledge {acknowledge.Id} {Quoted(acknowledge.Until)}",
        ClockCommand.Resolve resolve => $"Resolve {resolve.Id} {Quoted(resolve.Decision)}",
        ClockCommand.Withdraw withdraw => $"Withdraw {withdraw.Id} {Quoted(withdraw.Reason)}",
        ClockCommand.Publish publish => $"Publish {publish.Milestone?.ToString() ?? "week"}",
        ClockCommand.OnTrack said => $"OnTrack {Ids(said.Targets)}{(said.Day is { } day ? $" {day:yyyy-MM-dd}" : "")}",
        ClockCommand.Pause pause => $"Pause {Quoted(pause.Until)}",
        ClockCommand.Snooze snooze => $"Snooze {Ids(snooze.Targets)} {Quoted(snooze.When)}{(snooze.IsSure ? "" : " perhaps")}",
        ClockCommand.Absent absent => $"Absent {Quoted(absent.Dates)} {Quoted(absent.Delegate)}",
        _ => command.GetType().Name,
    };

    private static string Quoted(string? text) => text is null ? "-" : $"«{text}»";

    private static string InWords(SetUp setUp) => setUp switch
    {
        SetUp.LinkRole link => $"LinkRole «{link.Role}» {string.Join('|', link.People)}",
        SetUp.JoinByCode join => $"JoinByCode {join.Code}",
        SetUp.Claim claim => $"Claim «{claim.Written}»",
        SetUp.Grant grant => $"Grant «{grant.Person}» {grant.Right}",
        SetUp.IAm introduced => $"IAm «{introduced.Name}»",
        SetUp.Confirm confirm => $"Confirm «{confirm.Name}»",
        SetUp.Here here => $"Here «{here.Plan}»",
        SetUp.SetOwn own => $"SetOwn {own.Key} «{own.Value}»",
        SetUp.SetMailOf other => $"SetMailOf «{other.Person}» {other.Address}",
        SetUp.SetPlan plan => $"SetPlan {plan.Key} «{plan.Value}»",
        SetUp.PlanStart start => $"PlanStart {start.When}",
        _ => setUp.GetType().Name,
    };

    private static string Ids(IEnumerable<ActionReference> references) => string.Join(' ', references.Select(reference =>
        $"{reference.Code?.ToString() ?? $"#{reference.Number}"}{(reference.Box is { } box ? $".{box.Kind}{box.Number}" : "")}"));

    private static string InWords(ActionFilter filter)
    {
        var parts = new List<string>();
        if (!filter.Priorities.IsEmpty) parts.Add(string.Join('|', filter.Priorities));
        if (!filter.Statuses.IsEmpty) parts.Add(string.Join('|', filter.Statuses));
        if (filter.OpenOnly) parts.Add("open");
        if (filter.OverdueOnly) parts.Add("overdue");
        if (filter.UnownedOnly) parts.Add("unowned");
        if (filter.IncompleteOnly) parts.Add("incomplete");
        if (!filter.Owners.IsEmpty) parts.Add($"owner={string.Join('|', filter.Owners)}");
        if (!filter.Milestones.IsEmpty) parts.Add(string.Join('|', filter.Milestones));
        if (filter.DueFrom is { } from) parts.Add($"from={Iso(from)}");
        if (filter.DueTo is { } to) parts.Add($"to={Iso(to)}");
        if (!filter.Words.IsEmpty) parts.Add($"words={string.Join('+', filter.Words)}");
        return string.Concat(parts.Select(part => $" {part}"));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
