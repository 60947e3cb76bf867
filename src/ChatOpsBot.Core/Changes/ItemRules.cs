using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Changes.Effects;

namespace ChatOpsBot.Core.Changes;

/// <summary>What may be changed of what is tracked beside the actions.</summary>
internal static class ItemRules
{
    internal static Effect Complete(PlanItemSnapshot item) => item.Done
        ? Already(Status(item, ActionStatus.Done))
        : new Effect.Writes([Status(item, ActionStatus.Done), .. Unblocking(item)]);

    internal static Effect Reopen(PlanItemSnapshot item) => item.Done
        ? new Effect.Writes(Status(item, ActionStatus.ToDo))
        : Already(Status(item, ActionStatus.ToDo));

    internal static Effect Block(PlanItemSnapshot item, string reason)
    {
        if (item.Id.Kind is not ItemKind.Gate) return new Effect.Refuses(new Refusal.NotForItems(item));
        if (item.Done) return new Effect.Refuses(new Refusal.ItemIsDone(item));
        if (item.BlockedReason is not null && (reason.Length == 0 || reason == item.BlockedReason)) return Already(Status(item, ActionStatus.Blocked));
        return new Effect.Writes(
            [.. item.BlockedReason is null ? [Status(item, ActionStatus.Blocked)] : Array.Empty<FieldChange>(), BlockedReason(item, reason)]);
    }

    internal static Effect Unblock(PlanItemSnapshot item)
    {
        if (item.Id.Kind is not ItemKind.Gate) return new Effect.Refuses(new Refusal.NotForItems(item));
        return item.BlockedReason is null
            ? Already(Status(item, item.Status))
            : new Effect.Writes([Status(item, ActionStatus.ToDo), .. Unblocking(item)]);
    }

    internal static Effect Assign(PlanItemSnapshot item, ImmutableArray<string> owners) =>
        Set(item, ChangedField.Owners, FieldValue.Of(item.Owners), FieldValue.Of(owners));

    internal static Effect SetDue(PlanItemSnapshot item, DateOnly day) =>
        Set(item, ChangedField.Due, FieldValue.Of(item.Due), FieldValue.Of(DueDate.On(day)));

    internal static Effect SetPriority(PlanItemSnapshot item, Priority priority) => item.Id.Kind is ItemKind.Gate
        ? Set(item, ChangedField.Priority, FieldValue.Of(item.Priority), FieldValue.Of(priority))
        : new Effect.Refuses(new Refusal.NotForItems(item));

    internal static Effect Note(PlanItemSnapshot item, string text) =>
        new Effect.Writes(new FieldChange(Subject.Of(item.Id), ChangedField.Note, null, null, text));

    internal static Effect Refuse(PlanItemSnapshot item) => new Effect.Refuses(new Refusal.NotForItems(item));

    private static FieldChange Status(PlanItemSnapshot item, ActionStatus status) =>
        new(Subject.Of(item.Id), ChangedField.Status, null, FieldValue.Of(item.Status), FieldValue.Of(status));

    private static FieldChange BlockedReason(PlanItemSnapshot item, string? reason) =>
        new(Subject.Of(item.Id), ChangedField.BlockedReason, null, item.BlockedReason, reason);

    private static FieldChange[] Unblocking(PlanItemSnapshot item) => item.BlockedReason is null ? [] : [BlockedReason(item, null)];

    private static Effect Set(PlanItemSnapshot item, ChangedField field, string? old, string? value)
    {
        var change = new FieldChange(Subject.Of(item.Id), field, null, old, value);
        return old == value ? Already(change) : new Effect.Writes(change);
    }
}
