using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Plans;

/// <summary>Reads a message against one version of its plan, and says in which language it is answered.</summary>
internal sealed class MessageReader(IOptions<PlanOptions> options, PeopleDirectory directory)
{
    private readonly WorkingCalendar _calendar = options.Value.Calendar;
    private readonly TimeZoneInfo _zone = options.Value.Zone;

    /// <summary>As set for the plan in chat, else as configured.</summary>
    internal TimeZoneInfo ZoneOf(PlanSnapshot plan) => directory.LastSeen.SettingOf(plan.Key, PlanSettingKey.TimeZone) is { } zone
        && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : _zone;

    /// <param name="now">UTC.</param>
    internal (ParsedCommand Parsed, AnswerContext Context) Read(InboundMessage message, PlanSnapshot plan, DateTimeOffset now)
    {
        var people = directory.LastSeen;
        var today = ZonedTime.DayIn(ZoneOf(plan), now);
        var parsed = CommandParser.Parse(message.Text, today, plan.Start);
        var language = ReplyLanguage(message, parsed, Languages.FromTag(people.SettingOf(plan.Key, PlanSettingKey.Language)) ?? plan.Language);
        return (parsed, new AnswerContext(plan, today, CalendarOf(plan, people), language, message.Sender) { Linked = people.RolesOf(plan.Key) });
    }

    /// <summary>In which the bot speaks to everybody about a plan: its own language, and nobody asks.</summary>
    /// <param name="now">UTC.</param>
    internal AnswerContext ContextOf(PlanSnapshot plan, DateTimeOffset now)
    {
        var people = directory.LastSeen;
        var language = Languages.FromTag(people.SettingOf(plan.Key, PlanSettingKey.Language)) ?? plan.Language;
        return new AnswerContext(plan, ZonedTime.DayIn(ZoneOf(plan), now), CalendarOf(plan, people), language, null) { Linked = people.RolesOf(plan.Key) };
    }

    private WorkingCalendar CalendarOf(PlanSnapshot plan, PeopleSnapshot people)
    {
        var (days, holidays) = (people.SettingOf(plan.Key, PlanSettingKey.WorkingDays), people.SettingOf(plan.Key, PlanSettingKey.Holidays));
        if (days is null && holidays is null) return _calendar;

        var configured = options.Value;
        return new PlanOptions { WorkingDays = days ?? configured.WorkingDays, Holidays = holidays ?? configured.Holidays }.Calendar;
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
            ParsedCommand.SettingUp settingUp => settingUp.Typed,
            ParsedCommand.NotUnderstood failure => failure.Typed,
            _ => null,
        };
        return message.Setting ?? (typed is Language.French ? typed : null) ?? message.Profile ?? plan;
    }
}
