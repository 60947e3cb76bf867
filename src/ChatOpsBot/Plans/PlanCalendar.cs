using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace ChatOpsBot.Plans;

/// <summary>The plan's dates as an iCalendar file (RFC 5545): whole days for what is due, and for the milestones.</summary>
/// <remarks>Events and not to-dos: Outlook and Google Calendar show no to-dos of a file that is subscribed to.</remarks>
internal static class PlanCalendar
{
    /// <param name="now">When it is made, UTC.</param>
    internal static string Write(PlanSnapshot plan, Language language, DateTimeOffset now)
    {
        var calendar = New(plan.Title, language);
        Add(calendar, plan, _ => true, language, now);
        foreach (var item in plan.Items.Where(item => item.DueDay is not null))
            calendar.Events.Add(Event(plan, item.Id.ToString(), item.DueDay!.Value, $"{item.Id} {item.Text}", Owners(language, item.Owners), item.Done, now));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <summary>What one person has to know of several plans: their own actions, the milestones, the committees.</summary>
    internal static string WriteOwn(string title, IEnumerable<OwnPlan> plans, Language language, DateTimeOffset now)
    {
        var calendar = New(title, language);
        foreach (var (plan, reader, committees) in plans)
        {
            Add(calendar, plan, reader.Owns, language, now);
            foreach (var committee in committees) calendar.Events.Add(Meeting(plan, committee, language, now));
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static Calendar New(string title, Language language)
    {
        var calendar = new Calendar { Method = "PUBLISH", ProductId = $"-//ChatOpsBot//ChatOpsBot//{language.Code().ToUpperInvariant()}" };
        calendar.AddProperty("X-WR-CALNAME", title);
        return calendar;
    }

    private static void Add(Calendar calendar, PlanSnapshot plan, Func<ActionSnapshot, bool> isShown, Language language, DateTimeOffset now)
    {
        foreach (var action in plan.Actions.Where(action => action is { DueDay: not null, Status: not ActionStatus.Archived } && isShown(action)))
        {
            calendar.Events.Add(Event(
                plan, action.Code.ToString(), action.DueDay!.Value, $"{action.Code} {action.Title}", Details(language, action), action.Status is ActionStatus.Done, now));
        }

        foreach (var milestone in plan.Milestones.Where(milestone => milestone.Day is not null))
        {
            calendar.Events.Add(Event(
                plan, milestone.Id.ToString(), milestone.Day!.Value, $"{milestone.Id} – {milestone.Title}", milestone.SuccessCriterion ?? "", isDone: false, now));
        }
    }

    private static CalendarEvent Meeting(PlanSnapshot plan, Committee committee, Language language, DateTimeOffset now) => new()
    {
        Uid = Uid(plan, $"committee-{committee.Day:yyyyMMdd}"),
        DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
        Start = new CalDateTime(committee.At.UtcDateTime, "UTC"),
        Duration = Ical.Net.DataTypes.Duration.FromHours(1),
        Summary = $"{language.In("Comité de pilotage", "Steering committee")} – {plan.Title}",
    };

    private static string Uid(PlanSnapshot plan, string id) => $"{id}.{plan.Key.Plan}.{plan.Key.Workspace}.{plan.Key.Platform}@chatopsbot";

    /// <summary>The uid is the plan's and the thing's: a calendar that takes the file again changes the entry and adds none.</summary>
    private static CalendarEvent Event(PlanSnapshot plan, string id, DateOnly day, string title, string details, bool isDone, DateTimeOffset now) => new()
    {
        Uid = Uid(plan, id),
        DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
        Start = new CalDateTime(day),
        Summary = isDone ? $"✓ {title}" : title,
        Description = details,
        Transparency = TransparencyType.Transparent,
    };

    private static string Details(Language language, ActionSnapshot action)
    {
        var reason = action.BlockedReason is { } because ? $" – {because}" : "";
        return $"{language.In("Statut : ", "Status: ")}{Words.Status(language, action.Status)}{reason}\n{Owners(language, action.Owners)}";
    }

    private static string Owners(Language language, IReadOnlyCollection<string> owners) =>
        language.In("Responsable : ", "Owner: ") + (owners.Count == 0 ? "-" : string.Join(", ", owners));
}

/// <summary>A plan as one person's calendar shows it.</summary>
internal sealed record OwnPlan(PlanSnapshot Plan, Speaker Reader, IReadOnlyList<Committee> Committees);
