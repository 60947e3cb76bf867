using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>A tracked item in one line of a list, and the badges it wears everywhere.</summary>
internal static class ItemRow
{
    internal static ListRow Of(AnswerContext context, PlanItemSnapshot item)
    {
        var details = ImmutableArray.CreateBuilder<RichText>();
        if (!item.Owners.IsEmpty || item.Id.Kind is ItemKind.Deliverable) details.Add(ActionRow.Owners(context.Language, item.Owners));
        if (!item.Due.IsNone) details.Add(DueWords.Short(context, item.Due, item.DueDay));
        if (item.Location is { } location) details.Add(RichText.Of(RichText.Code(location)));
        if (item.Subject is { } subject) details.Add(subject);
        if (item is { IsOpen: true, BlockedReason: { } reason }) details.Add(reason);
        return new ListRow(item.Id.ToString(), item.Text, Badges(context, item), details.ToImmutable(), null, Command(context.Language, item));
    }

    /// <summary>The question that opens an item.</summary>
    internal static string Command(Language language, PlanItemSnapshot item) => language.In($"statut {item.Id}", $"status {item.Id}");

    internal static ImmutableArray<Badge> Badges(AnswerContext context, PlanItemSnapshot item)
    {
        var language = context.Language;
        var badges = ImmutableArray.CreateBuilder<Badge>();
        badges.Add(new Badge(ItemWords.State(language, item), ItemWords.Tone(item)));
        if (item.Priority is { } priority) badges.Add(ActionRow.PriorityBadge(priority));
        if (item is { IsOpen: true, BlockedReason: not null }) badges.Add(new Badge(language.In("bloqué", "blocked"), Tone.Bad));
        if (context.IsOverdue(item)) badges.Add(new Badge(language.In("en retard", "overdue"), Tone.Bad));
        return badges.ToImmutable();
    }
}
