using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>An action as a person names it: <c>ACT-004</c>, <c>act4</c>, or the number alone.</summary>
/// <param name="Code">The id, when a prefix was typed.</param>
/// <param name="Number">The number, in either case.</param>
/// <param name="Written">What was typed, for the answer to an unknown one.</param>
/// <param name="Box">The step or criterion, when one was named: the 2 of <c>ACT-004.2</c>.</param>
public sealed record ActionReference(ActionId? Code, int Number, string Written, BoxReference? Box = null);

/// <summary>A step or criterion within its action.</summary>
/// <param name="Number">From 1 within its kind.</param>
public sealed record BoxReference(ChecklistKind Kind, int Number);
