using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <summary>One screen of a list, and the buttons to the others.</summary>
/// <param name="Number">From 1.</param>
internal sealed record Paged<T>(ImmutableArray<T> Shown, int Number, int Count)
{
    /// <param name="number">Beyond the last page, the last page.</param>
    internal static Paged<T> Of(AnswerContext context, ImmutableArray<T> all, int number)
    {
        var count = Math.Max(1, (all.Length + context.PageSize - 1) / context.PageSize);
        var shown = Math.Clamp(number, 1, count);
        return new Paged<T>([.. all.Skip((shown - 1) * context.PageSize).Take(context.PageSize)], shown, count);
    }

    /// <param name="command">What asks for the first page.</param>
    internal IEnumerable<CommandButton> Buttons(string command)
    {
        if (Number > 1) yield return Button(Number - 1);
        if (Number < Count) yield return Button(Number + 1);

        CommandButton Button(int page) => new($"Page {page}/{Count}", $"{command} page {page}");
    }
}
