namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>The lines of a document that are no code.</summary>
internal static class TextLines
{
    internal static IEnumerable<(int Number, string Text)> OutsideFences(Examined plan)
    {
        var fence = "";
        for (var number = 1; number <= plan.Lines; number++)
        {
            var text = plan.TextOf(number);
            var mark = text.TrimStart(' ', '>');
            if (fence.Length > 0)
            {
                if (mark.StartsWith(fence, StringComparison.Ordinal)) fence = "";
            }
            else if (mark.StartsWith("```", StringComparison.Ordinal) || mark.StartsWith("~~~", StringComparison.Ordinal))
            {
                fence = mark[..3];
            }
            else
            {
                yield return (number, text);
            }
        }
    }
}
