namespace ChatOpsBot.Core.Plans;

/// <summary>A point of attention, a decision needed or an incident that somebody raises.</summary>
/// <param name="About">The id of the action or risk it is about.</param>
/// <param name="At">UTC.</param>
public sealed record NewItem(ItemId Id, string Text, string? About, DateTimeOffset At);

/// <summary>An action that somebody adds to the plan.</summary>
/// <param name="Id">Within its plan, never given before.</param>
public sealed record NewAction(int Id, ActionId Code, string Title, IReadOnlyList<string> Owners, DueDate Due, Priority? Priority);
