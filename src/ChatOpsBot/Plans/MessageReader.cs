using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;

namespace ChatOpsBot.Plans;

/// <summary>Reads a message against one version of its plan, and says in which language it is answered.</summary>
internal sealed class MessageReader(PlanClocks clocks, PeopleDirectory directory)
{
    /// <summary>As set for the plan in chat, else as configured.</summary>
    internal TimeZoneInfo ZoneOf(PlanSnapshot plan) => clocks.Of(plan.Key, directory.LastSeen(plan.Key.Home)).Zone;

    /// <param name="now">UTC.</param>
    internal (ParsedCommand Parsed, AnswerContext Context) Read(InboundMessage message, PlanSnapshot plan, DateTimeOffset now)
    {
        var people = directory.LastSeen(plan.Key.Home);
        var clock = clocks.Of(plan.Key, people);
        var today = ZonedTime.DayIn(clock.Zone, now);
        var parsed = CommandParser.Parse(message.Text, today, plan.Start);
        var language = ReplyLanguage(message, parsed, PlanClocks.LanguageOf(plan, people));
        return (parsed, new AnswerContext(plan, today, clock.Calendar, language, message.Sender) { Linked = people.RolesOf(plan.Key) });
    }

    /// <summary>In which the bot speaks to everybody about a plan: its own language, and nobody asks.</summary>
    /// <param name="now">UTC.</param>
    internal AnswerContext ContextOf(PlanSnapshot plan, DateTimeOffset now)
    {
        var people = directory.LastSeen(plan.Key.Home);
        var clock = clocks.Of(plan.Key, people);
        return new AnswerContext(plan, ZonedTime.DayIn(clock.Zone, now), clock.Calendar, PlanClocks.LanguageOf(plan, people), null) { Linked = people.RolesOf(plan.Key) };
    }

    /// <summary>In which somebody is spoken to who typed nothing.</summary>
    /// <param name="plan">Null while it is not known which plan they mean.</param>
    internal Language LanguageFor(InboundMessage message, PlanSnapshot? plan) =>
        message.Setting ?? message.Profile ?? (plan is null ? Language.English : PlanClocks.LanguageOf(plan, directory.LastSeen(plan.Key.Home)));

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
            ParsedCommand.Timing timing => timing.Typed,
            ParsedCommand.NotUnderstood failure => failure.Typed,
            _ => null,
        };
        return message.Setting ?? (typed is Language.French ? typed : null) ?? message.Profile ?? plan;
    }
}
