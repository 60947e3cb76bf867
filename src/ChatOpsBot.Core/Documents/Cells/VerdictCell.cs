using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Cells;

/// <summary>"✅ GO", "❌ NO-GO (actions requises)": words first, else the sign alone.</summary>
internal static partial class VerdictCell
{
    internal static Verdict Read(string text)
    {
        var folded = Folding.Fold(text);
        if (BothPattern().IsMatch(folded)) return Verdict.Unknown;
        if (NoGoPattern().IsMatch(folded)) return Verdict.NoGo;
        if (GoPattern().IsMatch(folded)) return Verdict.Go;
        return folded.Replace("\uFE0F", "", StringComparison.Ordinal) switch
        {
            "✅" or "✔" or "☑" => Verdict.Go,
            "❌" or "⛔" or "🚫" => Verdict.NoGo,
            _ => Verdict.Unknown,
        };
    }

    // The choice as the template offers it.
    [GeneratedRegex(@"\bgo ?/ ?no[ -]?go\b", RegexOptions.CultureInvariant)]
    private static partial Regex BothPattern();

    [GeneratedRegex(@"\b(?:non?|not|pas de)[ -]?go\b", RegexOptions.CultureInvariant)]
    private static partial Regex NoGoPattern();

    [GeneratedRegex(@"\bgo\b", RegexOptions.CultureInvariant)]
    private static partial Regex GoPattern();
}
