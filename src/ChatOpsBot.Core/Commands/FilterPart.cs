using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Commands;

/// <summary>Words that narrow a list of actions.</summary>
/// <param name="Length">In words.</param>
/// <param name="Language">Null when they belong to both.</param>
internal readonly record struct FilterPart(Func<ActionFilter, ActionFilter> Narrow, int Length, Language? Language)
{
    /// <summary>The part these words begin with; null when they are an owner, a page or words to look for.</summary>
    internal static FilterPart? At(TypedWords words, DateOnly today, DateOnly? start) =>
        FilterPhrases.At(words) ?? FilterCodes.At(words) ?? DuePart.At(words, today, start);
}
