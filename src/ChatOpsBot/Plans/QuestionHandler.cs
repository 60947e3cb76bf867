using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Inbox;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Plans;

/// <summary>Answers a question from the snapshot of its plan; stores nothing and changes nothing.</summary>
internal sealed class QuestionHandler(PlanSnapshots snapshots, IOptions<PlanOptions> options, TimeProvider time)
{
    private readonly TimeZoneInfo _zone = options.Value.Zone;
    private readonly WorkingCalendar _calendar = options.Value.Calendar;

    internal async ValueTask<BotMessage> AnswerAsync(InboundMessage message, CancellationToken cancellation)
    {
        var today = ZonedTime.DayIn(_zone, time.GetUtcNow());
        if (await snapshots.CurrentAsync(message.Workspace, cancellation) is not { } plan)
            return ImportMessages.NoPlan(message.Setting ?? message.Profile ?? Language.English);

        var parsed = CommandParser.Parse(message.Text, today, plan.Start);
        var language = ReplyLanguage(message, parsed, plan.Language);
        return Answer.To(parsed, new AnswerContext(plan, today, _calendar, language, message.Sender));
    }

    /// <summary>What a page needs to greet: the plan's title and language, and the names people may speak as.</summary>
    internal async ValueTask<PlanGreeting> GreetAsync(WorkspaceKey workspace, CancellationToken cancellation) =>
        await snapshots.CurrentAsync(workspace, cancellation) is { } plan
            ? new PlanGreeting(plan.Title, plan.Language, People.In(plan))
            : new PlanGreeting("ChatOpsBot", Language.English, []);

    /// <summary>
    /// The reader's own setting; else French when French words were typed, since English ones are everybody's; else the
    /// profile's language; else the plan's.
    /// </summary>
    private static Language ReplyLanguage(InboundMessage message, ParsedCommand parsed, Language plan)
    {
        var typed = parsed switch
        {
            ParsedCommand.Asked asked => asked.Typed,
            ParsedCommand.NotUnderstood failure => failure.Typed,
            _ => null,
        };
        return message.Setting ?? (typed is Language.French ? typed : null) ?? message.Profile ?? plan;
    }
}

/// <param name="People">Owners, named resources and roles, in alphabetical order.</param>
internal sealed record PlanGreeting(string Title, Language Language, IReadOnlyList<string> People);
