namespace ChatOpsBot.LocalChat.Page.Wire;

/// <param name="Actions">The ids of those that changed, came or went.</param>
/// <param name="All">Whether everything shown may be out of date: another plan took its place.</param>
internal sealed record PlanChanged(IReadOnlyList<string> Actions, bool All);
