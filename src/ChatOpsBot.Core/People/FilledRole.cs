namespace ChatOpsBot.Core.People;

/// <summary>A role of a plan and one person who fills it, as it was linked in chat.</summary>
/// <param name="Role">As the plan writes it.</param>
/// <param name="Person">The person's name.</param>
public sealed record FilledRole(string Role, string Person);
