using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Changes.Effects;

namespace ChatOpsBot.Core.Changes;

/// <summary>Which status may follow which.</summary>
internal static class StatusRules
{
    internal static Effect Start(ActionSnapshot action) => action.Status switch
    {
        ActionStatus.ToDo => new Effect.Writes(Status(action, ActionStatus.InProgress)),
        ActionStatus.InProgress => Already(Status(action, ActionStatus.InProgress)),
        ActionStatus.Blocked or ActionStatus.Done or ActionStatus.Archived => new Effect.Refuses(new Refusal.WrongStatus(action)),
    };

    internal static Effect Block(ActionSnapshot action, string reason) => action.Status switch
    {
        ActionStatus.ToDo or ActionStatus.InProgress =>
            new Effect.Writes(Status(action, ActionStatus.Blocked), BlockedReason(action, reason)),
        // Another reason is news; the same one is not.
        ActionStatus.Blocked when reason.Length > 0 && reason != action.BlockedReason => new Effect.Writes(BlockedReason(action, reason)),
        ActionStatus.Blocked => Already(Status(action, ActionStatus.Blocked)),
        ActionStatus.Done or ActionStatus.Archived => new Effect.Refuses(new Refusal.WrongStatus(action)),
    };

    internal static Effect Unblock(ActionSnapshot action) => action.Status switch
    {
        ActionStatus.Blocked => new Effect.Writes([Status(action, AfterBlock(action)), .. Unblocking(action)]),
        ActionStatus.ToDo or ActionStatus.InProgress => Already(Status(action, action.Status)),
        ActionStatus.Done or ActionStatus.Archived => new Effect.Refuses(new Refusal.WrongStatus(action)),
    };

    internal static Effect Reopen(ActionSnapshot action, string? reason) => action.Status switch
    {
        ActionStatus.Done or ActionStatus.Archived => new Effect.Writes(
            [Status(action, Begun(action)), .. reason is null ? Array.Empty<FieldChange>() : [Note(action, reason)]]),
        ActionStatus.ToDo or ActionStatus.InProgress or ActionStatus.Blocked => Already(Status(action, action.Status)),
    };

    internal static Effect Archive(ActionSnapshot action) => action.Status is ActionStatus.Archived
        ? Already(Status(action, ActionStatus.Archived))
        : new Effect.Writes([Status(action, ActionStatus.Archived), .. Unblocking(action)]);

    /// <summary>Takes the reason of a block away with it.</summary>
    internal static FieldChange[] Unblocking(ActionSnapshot action) => action.BlockedReason is null ? [] : [BlockedReason(action, null)];

    /// <summary>In progress when any of its steps is ticked, else to do.</summary>
    internal static ActionStatus Begun(ActionSnapshot action) => action.StepsDone > 0 ? ActionStatus.InProgress : ActionStatus.ToDo;

    private static ActionStatus AfterBlock(ActionSnapshot action) =>
        action.StatusBeforeBlock is { } before and (ActionStatus.ToDo or ActionStatus.InProgress) ? before : Begun(action);
}
