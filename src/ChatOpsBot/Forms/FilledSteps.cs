using System.Collections.Immutable;

namespace ChatOpsBot.Forms;

/// <summary>What was filled in, as the commands it stands for.</summary>
internal static class FilledSteps
{
    /// <param name="answers">One for each prompt of the whole form; null for what was not filled in.</param>
    /// <returns>Each step that says something, with its command.</returns>
    internal static List<(FormStep Step, string Text)> Said(ImmutableArray<FormStep> steps, List<string?> answers)
    {
        var said = new List<(FormStep, string)>();
        var from = 0;
        foreach (var step in steps)
        {
            var own = answers.GetRange(from, step.Prompts.Length);
            from += step.Prompts.Length;
            if (step.Said(own, step.Repeats is { } number && number < answers.Count ? answers[number] : null) is { } text) said.Add((step, text));
        }

        return said;
    }
}
