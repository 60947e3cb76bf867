using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>An action in one line of a list, and the badges it wears everywhere.</summary>
internal static class ActionRow
{
    internal static ListRow Of(AnswerContext context, ActionSnapshot action)
    {
        var details = ImmutableArray.CreateBuilder<RichText>();
        details.Add(Owners(context.Language, action));
        details.Add(DueWords.Short(context, action.Due, action.DueDay));
        if (action is { Status: ActionStatus.Blocked, BlockedReason: { } reason }) details.Add(reason);
        return new ListRow(
            action.Code.ToString(), action.Title, Badges(context, action), details.ToImmutable(), action.Progress, Command(context.Language, action));
    }

    /// <summary>The question that opens an action.</summary>
    internal static string Command(Language language, ActionSnapshot action) => language.In($"statut {action.Code}", $"status {action.Code}");

    internal static ImmutableArray<Badge> Badges(AnswerContext context, ActionSnapshot action)
    {
        var badges = ImmutableArray.CreateBuilder<Badge>();
        badges.Add(new Badge(Words.Status(context.Language, action.Status), StatusTone(action.Status)));
        if (action.Priority is { } priority) badges.Add(PriorityBadge(priority));
        if (context.IsOverdue(action)) badges.Add(new Badge(context.Language.In("en retard", "overdue"), Tone.Bad));
        if (action.IsIncomplete) badges.Add(new Badge(context.Language.In("incomplète", "incomplete"), Tone.Muted));
        return badges.ToImmutable();
    }

    internal static Badge PriorityBadge(Priority priority) =>
        new($"{priority}", priority is Priority.P0 ? Tone.Bad : priority is Priority.P1 ? Tone.Warning : Tone.Neutral);

    internal static RichText Owners(Language language, ActionSnapshot action) => Owners(language, action.Owners);

    internal static RichText Owners(Language language, ImmutableArray<string> owners)
    {
        if (owners.IsEmpty) return Words.NoOwner(language);

        var runs = ImmutableArray.CreateBuilder<TextRun>();
        foreach (var owner in owners)
        {
            if (runs.Count > 0) runs.Add(RichText.Plain(", "));
            runs.Add(new TextRun.Mention(owner));
        }

        return new RichText(runs.ToImmutable());
    }

    private static Tone StatusTone(ActionStatus status) => status switch
    {
        ActionStatus.ToDo => Tone.Neutral,
        ActionStatus.InProgress => Tone.Active,
        ActionStatus.Blocked => Tone.Bad,
        ActionStatus.Done => Tone.Good,
        ActionStatus.Archived => Tone.Muted,
    };
}
