namespace ChatOpsBot.Core.Plans;

/// <summary>An action that somebody adds to the plan.</summary>
/// <param name="Id">Within its plan, never given before.</param>
public sealed record NewAction(int Id, ActionId Code, string Title, IReadOnlyList<string> Owners, DueDate Due, Priority? Priority);
