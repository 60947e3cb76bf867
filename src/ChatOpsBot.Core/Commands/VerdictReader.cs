using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads a decision: <c>gonogo production GO</c>, <c>gonogo production NO-GO until the ACLs are there</c>.</summary>
internal static class VerdictReader
{
    /// <summary>The criterion is what stands before the verdict; null when there is no verdict, which is a question.</summary>
    internal static Change.Decide? Change(TypedWords words)
    {
        for (var index = 1; index < words.Count; index++)
        {
            var verdict = Verdict(words.Skip(index));
            if (verdict.Length == 0) continue;

            var said = words.Skip(index + verdict.Length).Written;
            var text = verdict.Verdict is Plans.Verdict.Go ? "GO" : "NO-GO";
            return new Change.Decide(words.Take(index).Written, said.Length == 0 ? text : $"{text} ({said})");
        }

        return null;
    }

    /// <summary>"go", "no-go", "no go", and how many words it takes.</summary>
    private static (Verdict Verdict, int Length) Verdict(TypedWords words)
    {
        var two = VerdictCell.Read(words.Take(2).Written);
        if (two is Plans.Verdict.NoGo && words.Count > 1 && words[0].Folded is "no" or "non" or "not") return (two, 2);

        var one = VerdictCell.Read(words.Take(1).Written);
        return (one, one is Plans.Verdict.Unknown ? 0 : 1);
    }
}
