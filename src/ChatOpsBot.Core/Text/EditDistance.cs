namespace ChatOpsBot.Core.Text;

/// <summary>How many keystrokes apart two words are, for suggestions on a typo.</summary>
public static class EditDistance
{
    /// <summary>Insertions, deletions, replacements and swaps of neighbours, each counted as one (optimal string alignment).</summary>
    public static int Between(string first, string second)
    {
        var beforePrevious = new int[second.Length + 1];
        var previous = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++) previous[j] = j;

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var replacement = previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                current[j] = Math.Min(replacement, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[second.Length];
    }
}
