using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Inbox;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Plans;

/// <summary>Reads a message against one version of its plan, and says in which language it is answered.</summary>
internal sealed class MessageReader(IOptions<PlanOptions> options)
{
    private readonly WorkingCalendar _calendar = options.Value.Calendar;

    internal TimeZoneInfo Zone { get; } = options.Value.Zone;

    /// <param name="now">UTC.</param>
    internal (ParsedCommand Parsed, AnswerContext Context) Read(InboundMessage message, PlanSnapshot plan, DateTimeOffset now)
    {
        var today = ZonedTime.DayIn(Zone, now);
        var parsed = CommandParser.Parse(message.Text, today, plan.Start);
        return (parsed, new AnswerContext(plan, today, _calendar, ReplyLanguage(message, parsed, plan.Language), message.Sender));
    }

    /// <summary>
    /// The reader's own setting; else French when French words were typed, since English ones are everybody's; else the
    /// profile's language; else the plan's.
    /// </summary>
    private static Language ReplyLanguage(InboundMessage message, ParsedCommand parsed, Language plan)
    {
        var typed = parsed switch
        {
            ParsedCommand.Asked asked => asked.Typed,
            ParsedCommand.Changing changing => changing.Typed,
            ParsedCommand.NotUnderstood failure => failure.Typed,
            _ => null,
        };
        return message.Setting ?? (typed is Language.French ? typed : null) ?? message.Profile ?? plan;
    }
}
