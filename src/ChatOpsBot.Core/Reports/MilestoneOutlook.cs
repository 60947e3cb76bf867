using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reports;

/// <summary>How a milestone stands against its date.</summary>
internal abstract record MilestoneOutlook
{
    private MilestoneOutlook() { }

    /// <param name="DaysLate">0 for in time; null where the document had it done and nobody knows since when.</param>
    internal sealed record Reached(int? DaysLate) : MilestoneOutlook;

    internal sealed record Late(int Days) : MilestoneOutlook;

    /// <summary>Its date is still to come, and actions of it are overdue.</summary>
    internal sealed record Behind(string Actions) : MilestoneOutlook;

    /// <summary>An action of it is due after it.</summary>
    internal sealed record Beyond(string Action, DateOnly Due) : MilestoneOutlook;

    /// <summary>Its date is still to come, and actions of it are blocked.</summary>
    internal sealed record Held(string Actions, bool AreSeveral) : MilestoneOutlook;

    internal sealed record OnTrack : MilestoneOutlook;

    /// <summary>It has no day, or no action that counts.</summary>
    internal sealed record Unknown : MilestoneOutlook;

    internal static MilestoneOutlook Of(AnswerContext context, MilestoneSnapshot milestone, IReadOnlyDictionary<int, DateOnly> doneOn)
    {
        var actions = milestone.Actions.Where(Progress.Counts).ToList();
        if (actions.Count == 0 || milestone.Day is not { } date) return new Unknown();

        var last = context.Calendar.LastDayInTime(date);
        if (actions.TrueForAll(action => !action.IsOpen))
            return new Reached(DoneDays.LastOf(actions, doneOn) is { } day ? Math.Max(0, day.DayNumber - last.DayNumber) : null);
        if (context.Today > last) return new Late(context.Today.DayNumber - date.DayNumber);

        var open = actions.Where(action => action.IsOpen).ToList();
        if (open.Where(context.IsOverdue).ToList() is { Count: > 0 } overdue) return new Behind(Named(overdue));
        if (open.Where(action => action.DueDay > last).MaxBy(action => action.DueDay) is { } beyond) return new Beyond($"{beyond.Code}", beyond.DueDay!.Value);
        return open.Where(action => action.Status is ActionStatus.Blocked).ToList() is { Count: > 0 } blocked ? new Held(Named(blocked), blocked.Count > 1) : new OnTrack();
    }

    internal string Words(Language language) => this switch
    {
        Reached { DaysLate: null } => language.In("atteint", "reached"),
        Reached { DaysLate: 0 } => language.In("atteint à temps", "reached in time"),
        Reached { DaysLate: { } days } => language.In($"atteint avec {Answers.Words.Days(language, days)} de retard", $"reached {Answers.Words.Days(language, days)} late"),
        Late late => language.In($"en retard de {Answers.Words.Days(language, late.Days)}", $"{Answers.Words.Days(language, late.Days)} late"),
        Behind behind => language.In($"menacé, {behind.Actions} en retard", $"at risk, {behind.Actions} overdue"),
        Beyond beyond => language.In(
            $"menacé, {beyond.Action} n’est due que le {ReportWords.Day(language, beyond.Due)}", $"at risk, {beyond.Action} is due on {ReportWords.Day(language, beyond.Due)} only"),
        Held held => language.In($"menacé, {held.Actions} bloquée{(held.AreSeveral ? "s" : "")}", $"at risk, {held.Actions} blocked"),
        OnTrack => language.In("dans les temps", "on track"),
        Unknown => language.In("ne peut pas être jugé", "cannot be judged"),
        _ => throw new UnreachableException(),
    };

    private static string Named(List<ActionSnapshot> actions) =>
        string.Join(", ", actions.Take(3).Select(action => action.Code)) + (actions.Count > 3 ? $" + {actions.Count - 3}" : "");
}
