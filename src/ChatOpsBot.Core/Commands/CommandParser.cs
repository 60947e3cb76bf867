using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.News;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Turns what a person typed into a question, or into a failure that knows the nearest command.</summary>
public static class CommandParser
{
    /// <summary>By name in the catalogue: the function that reads what stands after the command.</summary>
    internal static readonly FrozenDictionary<string, Func<Request, Reading>> Readers = new Dictionary<string, Func<Request, Reading>>
    {
        ["status"] = StatusReader.Read,
        ["actions"] = ActionListReader.Actions,
        ["mine"] = MineReader.Read,
        ["next"] = ActionListReader.Next,
        ["overdue"] = ActionListReader.Overdue,
        ["blocked"] = ActionListReader.Blocked,
        ["milestones"] = MilestoneReader.Read,
        ["plan"] = PlanQuestionReader.Read,
        ["dashboard"] = TopicReader.Alone(new Question.Dashboard()),
        ["gantt"] = TopicReader.Gantt,
        ["priorities"] = TopicReader.Alone(new Question.Priorities()),
        ["risks"] = TopicReader.Risks,
        ["kpi"] = request => MeasureReader.Read(request, MeasureKind.Kpi),
        ["sla"] = request => MeasureReader.Read(request, MeasureKind.Sla),
        ["scores"] = request => MeasureReader.Read(request, MeasureKind.Score),
        ["gonogo"] = TopicReader.GoNoGo,
        ["plan close"] = request => request.Arguments.Count == 0 ? request.Changes(new Change.ClosePlan()) : request.HasTooManyWords(),
        ["prerequisites"] = request => TopicReader.Items(request, ItemKind.Prerequisite),
        ["closing"] = request => TopicReader.Items(request, ItemKind.Closing),
        ["deliverables"] = request => TopicReader.Items(request, ItemKind.Deliverable),
        ["documents"] = request => TopicReader.Items(request, ItemKind.Document),
        ["attention"] = request => TopicReader.Raised(request, ItemKind.Attention),
        ["decision"] = request => TopicReader.Raised(request, ItemKind.Decision),
        ["incident"] = request => TopicReader.Raised(request, ItemKind.Incident),
        ["team"] = TopicReader.Alone(new Question.Team()),
        ["contacts"] = TopicReader.Alone(new Question.Contacts()),
        ["budget"] = TopicReader.Alone(new Question.Budget()),
        ["history"] = JournalReader.History,
        ["start"] = StatusChangeReader.Start,
        ["done"] = StatusChangeReader.Done,
        ["undone"] = StatusChangeReader.Undone,
        ["block"] = StatusChangeReader.Block,
        ["unblock"] = StatusChangeReader.Unblock,
        ["reopen"] = StatusChangeReader.Reopen,
        ["assign"] = EditReader.Assign,
        ["due"] = EditReader.Due,
        ["priority"] = EditReader.Priority,
        ["title"] = EditReader.Title,
        ["spent"] = EditReader.Spent,
        ["note"] = EditReader.Note,
        ["add"] = AddReader.Read,
        ["archive"] = StatusChangeReader.Archive,
        ["watch"] = WatchReader.Watch,
        ["unwatch"] = WatchReader.Unwatch,
        ["undo"] = JournalReader.Undo,
        ["standup"] = TopicReader.Alone(new Question.StandUp()),
        ["on track"] = ReportReader.OnTrack,
        ["report"] = ReportReader.Report,
        ["publish"] = ReportReader.Publish,
        ["steering"] = TopicReader.Alone(new Question.Steering()),
        ["schedule"] = ReportReader.Schedule,
        ["escalations"] = TopicReader.Alone(new Question.Escalations()),
        ["escalate"] = ClockReader.Escalate,
        ["ack"] = ClockReader.Acknowledge,
        ["resolve"] = ClockReader.Resolve,
        ["withdraw"] = ClockReader.Withdraw,
        ["snooze"] = ClockReader.Snooze,
        ["absent"] = ClockReader.Absent,
        ["pause"] = ClockReader.Pause,
        ["resume"] = ClockReader.Resume,
        ["simulate"] = SimulateReader.Read,
        ["switch on"] = request => SwitchReader.Read(request, on: true),
        ["switch off"] = request => SwitchReader.Read(request, on: false),
        ["setup"] = PlaceReader.FirstSteps,
        ["plan start"] = PlaceReader.PlanStart,
        ["link"] = LinkReader.Link,
        ["i am"] = LinkReader.IAm,
        ["confirm"] = LinkReader.Confirm,
        ["grant"] = GrantReader.Grant,
        ["forget"] = ForgetReader.Read,
        ["claim"] = GrantReader.Claim,
        ["here"] = PlaceReader.Here,
        ["settings"] = SettingsReader.Read,
        ["calendar"] = CalendarReader.Read,
        ["doctor"] = DoctorReader.Read,
        ["help"] = HelpReader.Read,
    }.ToFrozenDictionary();

    /// <param name="text">As typed, without the mention of the bot.</param>
    /// <param name="today">The day in the reader's zone, from which "friday" and "in 10 days" count.</param>
    /// <param name="start">J0 of the plan, from which <c>J+10</c> counts; null while unknown.</param>
    public static ParsedCommand Parse(string text, DateOnly today, DateOnly? start)
    {
        var reading = Read(text, today, start);
        return reading.Result is ParsedCommand.NotUnderstood failure
            ? failure with { Suggestion = reading.Proposals.FirstOrDefault(proposal => IsUnderstood(Read(proposal, today, start))) }
            : reading.Result;
    }

    private static Reading Read(string text, DateOnly today, DateOnly? start)
    {
        Language? language = null;
        var words = TypedWords.Of(text);
        if (Insisting(words, today, start) is { } insisting) return insisting;

        var said = PoliteWords.WithoutCourtesies(words, ref language);
        var asked = PoliteWords.WithoutOpening(said, ref language);
        if (asked.Count == 0) asked = said;
        var request = new Request(asked, 0, language, today, start);

        if (words.Count == 0) return request.Fails(ParseFailure.Empty, text, []);
        if (said.Count == 0) return request.Asks(new Question.Help(null));

        var reading = Read(request);
        if (said.Count == asked.Count || IsUnderstood(reading)) return reading;

        // "list" and "what can you do" are commands although "list" and "what" also lead to one.
        var unopened = Read(request with { Words = said });
        return IsUnderstood(unopened) ? unopened : reading;
    }

    private static readonly Phrases<Insistence> Insistences = new(
    [
        (Insistence.Confirmed, ["yes", "confirm", "ok"], ["oui", "confirmer"]),
        (Insistence.Again | Insistence.Confirmed, ["again"], ["encore"]),
    ]);

    /// <summary>"yes" or "again" before a change; before anything else they mean nothing, and null is returned.</summary>
    private static Reading? Insisting(TypedWords words, DateOnly today, DateOnly? start)
    {
        var (said, rest, language) = (Insistence.None, words, (Language?)null);
        while (Insistences.At(rest) is { } phrase && phrase.Length < rest.Count)
        {
            said |= phrase.Meaning;
            language ??= phrase.Language;
            rest = rest.Skip(phrase.Length);
        }

        if (said is Insistence.None) return null;

        var reading = Read(rest.Written, today, start);
        return reading.Result switch
        {
            ParsedCommand.Changing changing => new Reading(changing with { Insistence = said, Typed = changing.Typed ?? language }, []),
            ParsedCommand.NotUnderstood { Failure: ParseFailure.TooManyIds } => reading,
            _ => null,
        };
    }

    private static Reading Read(Request request)
    {
        var reading = CommandCatalog.Phrases.At(request.Words) is { } command
            ? Readers[command.Meaning.Name](request with { CommandLength = command.Length, Typed = command.Language ?? request.Typed })
            : BareReader.Read(request);
        return Named(reading.Result).Length > ReferenceList.Most ? request.Fails(ParseFailure.TooManyIds, request.Words.Written, []) : reading;
    }

    private static ImmutableArray<ActionReference> Named(ParsedCommand command) => command switch
    {
        ParsedCommand.Asked { Question: Question.Status status } => status.References,
        ParsedCommand.Changing changing => Targets.References(changing.Change),
        ParsedCommand.SettingUp { SetUp: SetUp.Watch watch } => watch.Targets,
        _ => [],
    };

    private static bool IsUnderstood(Reading reading) => reading.Result is not ParsedCommand.NotUnderstood;
}
