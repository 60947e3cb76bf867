using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What is tracked beside the actions in one line of a list, and the badges it wears everywhere.</summary>
internal static class ItemRow
{
    internal static ListRow Of(AnswerContext context, PlanItemSnapshot item)
    {
        var details = ImmutableArray.CreateBuilder<RichText>();
        if (!item.Owners.IsEmpty) details.Add(new RichText([.. item.Owners.Select(TextRun (owner) => new TextRun.Mention(owner))]));
        if (!item.Due.IsNone) details.Add(DueWords.Short(context, item.Due, item.DueDay));
        if (item.Subject is { } subject) details.Add(subject);
        if (item.Location is { } location) details.Add(RichText.Of(RichText.Code(location)));
        if (item.BlockedReason is { } reason) details.Add(reason);
        return new ListRow(item.Id.ToString(), item.Text, Badges(context.Language, item), details.ToImmutable(), null, item.Id.ToString());
    }

    internal static ImmutableArray<Badge> Badges(Language language, PlanItemSnapshot item) =>
    [
        new Badge(Status(language, item), StatusTone(item)),
        .. item.Priority is { } priority ? [new Badge($"{priority}", priority is Priority.P0 ? Tone.Bad : priority is Priority.P1 ? Tone.Warning : Tone.Neutral)] : Array.Empty<Badge>(),
    ];

    /// <summary>What is raised in chat is open or over; everything else is done or not.</summary>
    internal static string Status(Language language, PlanItemSnapshot item) => (item.Id.Kind, item.Status) switch
    {
        (ItemKind.Attention or ItemKind.Incident, ActionStatus.Done) => language.In("terminé", "over"),
        (ItemKind.Attention or ItemKind.Incident, _) => language.In("en cours", "open"),
        (ItemKind.Decision, ActionStatus.Done) => language.In("prise", "taken"),
        (ItemKind.Decision, _) => language.In("attendue", "awaited"),
        (_, ActionStatus.Done) => language.In("fait", "done"),
        (_, ActionStatus.Blocked) => language.In("bloqué", "blocked"),
        _ => language.In("à faire", "to do"),
    };

    private static Tone StatusTone(PlanItemSnapshot item) => item.Status switch
    {
        ActionStatus.Done => Tone.Good,
        ActionStatus.Blocked => Tone.Bad,
        _ => item.Id.Kind is ItemKind.Attention or ItemKind.Incident or ItemKind.Decision ? Tone.Warning : Tone.Neutral,
    };
}
