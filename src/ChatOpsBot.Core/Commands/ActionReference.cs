using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>An action as a person names it: <c>ACT-004</c>, <c>act4</c>, or the number alone.</summary>
/// <param name="Code">The id, when a prefix was typed.</param>
/// <param name="Number">The number, in either case.</param>
/// <param name="Written">What was typed, for the answer to an unknown one.</param>
public sealed record ActionReference(ActionId? Code, int Number, string Written);
