using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reports;

/// <summary>The stand-up in one screen: what moved since the last one, what is due today, overdue and blocked, by owner.</summary>
public static class StandUpMessages
{
    /// <summary>Owners of one message, and ids of one line; what goes beyond is counted.</summary>
    private const int Most = 10;

    /// <param name="scene">With the journal since the stand-up before.</param>
    /// <param name="isPost">Whether it comes by itself, and says why.</param>
    public static BotMessage Of(Scene scene, DateOnly day, Language language, bool isPost)
    {
        var team = scene.Team;
        var since = team.Meetings.StandUpBefore(team.Time, day);
        var context = new AnswerContext(team.Plan, day, team.Time.Calendar, language, null);
        var moved = Moves.Of(scene.Journal.Where(entry => entry.At > since));
        var lines = Lines(context, moved).ToList();
        var title = language.In("Point du jour, ", "Stand-up, ") + ReportWords.WeekdayOf(language, day);
        var counts = Counts(language, moved.Length, lines);
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        blocks.Add(new MessageBlock.Paragraph(moved.IsEmpty
            ? RichText.Of(RichText.Plain(language.In("Rien n’a bougé depuis ", "Nothing moved since ")), Since(language, team, since), RichText.Plain($". {counts}"))
            : RichText.Of(RichText.Plain(language.In("Depuis ", "Since ")), Since(language, team, since), RichText.Plain($"{language.In(" : ", ": ")}{counts}"))));
        var owners = lines.GroupBy(line => Folding.Fold(line.Owner)).OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        blocks.AddRange(owners.Take(Most).Select(owner => Section(language, owner)));
        if (owners.Count > Most) blocks.Add(new MessageBlock.Context(language.In($"Et {owners.Count - Most} autres. Demandez : actions", $"And {owners.Count - Most} more. Ask: actions")));
        if (StartLine.WhereMissing(context, [.. team.Plan.Actions.Select(action => action.Due)]) is { } start) blocks.Add(start);
        if (isPost) blocks.Add(Why(language));
        return BotMessage.Answer(language, $"{title}{language.In(" : ", ": ")}{counts}", blocks.ToImmutable());
    }

    private enum Group
    {
        Overdue,
        Today,
        Blocked,
        Moved,
    }

    /// <param name="Owner">Empty for nobody.</param>
    private sealed record Line(string Owner, Group Group, string Name, string Words);

    private static IEnumerable<Line> Lines(AnswerContext context, ImmutableArray<Moves> moved)
    {
        var (language, plan) = (context.Language, context.Plan);
        foreach (var action in plan.Actions.Where(action => action is { IsOpen: true, IsIncomplete: false }).BySoonest())
            foreach (var line in Standing(context, action.Code.ToString(), action.Owners, action.DueDay, context.IsOverdue(action), action.Status is ActionStatus.Blocked, action.BlockedReason))
                yield return line;
        foreach (var item in plan.Items.Where(item => item.IsOpen))
            foreach (var line in Standing(context, item.Id.ToString(), item.Owners, item.DueDay, context.IsOverdue(item), item.BlockedReason is not null, item.BlockedReason))
                yield return line;
        foreach (var moves in moved)
            foreach (var owner in OwnersOf(plan, moves.Subject))
                yield return new Line(owner, Group.Moved, moves.Name, $"{moves.Name} {MoveWords.Of(language, moves, plan.Start)}");
    }

    private static IEnumerable<Line> Standing(AnswerContext context, string name, ImmutableArray<string> owners, DateOnly? due, bool isOverdue, bool isBlocked, string? reason)
    {
        var language = context.Language;
        foreach (var owner in owners.DefaultIfEmpty(""))
        {
            if (isOverdue) yield return new Line(owner, Group.Overdue, name, $"{name} ({Words.Days(language, context.Today.DayNumber - due!.Value.DayNumber)})");
            else if (due is not null && context.Calendar.LastDayInTime(due.Value) == context.Today) yield return new Line(owner, Group.Today, name, name);
            if (isBlocked) yield return new Line(owner, Group.Blocked, name, reason is null ? name : $"{name} ({ReportWords.OneLine(reason)})");
        }
    }

    private static ImmutableArray<string> OwnersOf(PlanSnapshot plan, Subject subject) =>
        (subject.IsAction ? plan.WithId(subject.Number)?.Owners : subject.Item is { } id ? plan.Find(id)?.Owners : null) is { IsEmpty: false } owners ? owners : [""];

    private static MessageBlock.Section Section(Language language, IGrouping<string, Line> owner)
    {
        var lines = owner.GroupBy(line => line.Group).OrderBy(group => group.Key)
            .Select(group => $"- {Label(language, group.Key)}{language.In(" : ", ": ")}{Names([.. group])}");
        return new MessageBlock.Section(owner.First().Owner is { Length: > 0 } name ? name : language.In("Sans responsable", "Without an owner"), string.Join('\n', lines));
    }

    private static string Names(IReadOnlyCollection<Line> lines) =>
        string.Join(" ; ", lines.Take(Most).Select(line => line.Words)) + (lines.Count > Most ? $" ; + {lines.Count - Most}" : "");

    private static string Label(Language language, Group group) => group switch
    {
        Group.Moved => language.In("a bougé", "moved"),
        Group.Today => language.In("pour aujourd’hui", "due today"),
        Group.Overdue => language.In("en retard", "overdue"),
        Group.Blocked => language.In("bloqué", "blocked"),
    };

    /// <summary>Each thing once, however many own it.</summary>
    private static string Counts(Language language, int moved, List<Line> lines)
    {
        int Of(Group group) => lines.Where(line => line.Group == group).Select(line => line.Name).Distinct().Count();
        var parts = new[]
        {
            (moved, language.In($"{moved} ont bougé", $"{moved} moved").Replace("1 ont bougé", "1 a bougé", StringComparison.Ordinal)),
            (Of(Group.Today), language.In($"{Of(Group.Today)} pour aujourd’hui", $"{Of(Group.Today)} due today")),
            (Of(Group.Overdue), language.In($"{Of(Group.Overdue)} en retard", $"{Of(Group.Overdue)} overdue")),
            (Of(Group.Blocked), language.In($"{Of(Group.Blocked)} bloqué{(Of(Group.Blocked) > 1 ? "s" : "")}", $"{Of(Group.Blocked)} blocked")),
        }.Where(part => part.Item1 > 0).Select(part => part.Item2).ToList();
        return parts.Count == 0 ? language.In("rien à rendre, rien de bloqué", "nothing due, nothing blocked") : string.Join(", ", parts);
    }

    private static TextRun Since(Language language, Team team, DateTimeOffset since) => team.Plan.CreatedAt > since
        ? RichText.Plain(language.In("le chargement du plan", "the plan was loaded"))
        : ReportWords.WeekdayAt(language, since, team.Time.Zone);

    private static MessageBlock.Context Why(Language language) => new(RichText.Of(
        RichText.Plain(language.In("Le canal le reçoit chaque jour ouvré. Pour changer l’heure ou l’arrêter : ", "The channel gets this each working day. To change its hour or stop it: ")),
        RichText.Code(language.In("planifier point du jour 09:15", "schedule standup 09:15"))));
}
