using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Forms;

/// <summary>A command of a form, and what is filled in before it is said.</summary>
/// <param name="Command">As it would be typed, up to the first answer.</param>
/// <param name="Drawn">The versions that the button to the form was drawn from.</param>
internal sealed record FormStep(string Command, DrawnFrom? Drawn, ImmutableArray<Prompt> Prompts)
{
    /// <summary>What stands in the first input when the form opens; left as it is, nothing is said.</summary>
    internal string? Initial { get; init; }

    /// <summary>What stands in the first input when the form opens, to be said as it is or changed.</summary>
    internal string? Proposed { get; init; }

    /// <summary>The input of the whole form, from 0, whose answer stands behind those of this step.</summary>
    internal int? Repeats { get; init; }

    /// <param name="answers">To its prompts; null for what was not filled in.</param>
    /// <param name="repeated">The answer it repeats.</param>
    /// <returns>The command; null when there is nothing to say.</returns>
    internal string? Said(IReadOnlyList<string?> answers, string? repeated)
    {
        if (Initial is not null && answers.Count > 0 && answers[0] == Initial) return null;
        if (!Prompts.IsEmpty && answers.All(answer => answer is null)) return null;

        var words = Prompts.Zip(answers, (prompt, answer) => answer is null ? null : $"{prompt.Before}{Within(prompt, answer)}{prompt.After}").OfType<string>();
        return string.Join(' ', [Command, .. words, .. Repeats is not null && repeated is not null ? new[] { repeated } : []]);
    }

    /// <summary>An answer is one line, and does not close the quotation it stands in.</summary>
    private static string Within(Prompt prompt, string answer)
    {
        var line = answer.ReplaceLineEndings(" ");
        return prompt.After.Length > 0 ? line.Replace(prompt.After, "", StringComparison.Ordinal) : line;
    }
}
