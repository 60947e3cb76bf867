using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Plans;

/// <summary>How heavy a risk is: probability by impact, each from 1 to 5, out of the words or figures a plan uses for them.</summary>
public static partial class RiskWeight
{
    /// <summary>From here on a risk is shown as heavy: high by high.</summary>
    public const int Heavy = 16;

    /// <summary>From here on it is worth a look: medium by medium.</summary>
    public const int Middling = 9;

    /// <summary>1 to 25. What is not rated counts as medium beside what is; null when neither is.</summary>
    public static int? Of(RiskSnapshot risk) => (Level(risk.Probability), Level(risk.Impact)) switch
    {
        (null, null) => null,
        var (probability, impact) => (probability ?? 3) * (impact ?? 3),
    };

    /// <summary>1 to 5; null for words that are no level.</summary>
    public static int? Level(string? words)
    {
        var folded = Folding.Fold(words ?? "");
        var figure = Figure().Match(folded);
        if (figure.Success) return OfFigure(figure);

        if (VeryLow().IsMatch(folded)) return 1;
        if (VeryHigh().IsMatch(folded)) return 5;
        if (Medium().IsMatch(folded)) return 3;
        if (Low().IsMatch(folded)) return 2;
        return High().IsMatch(folded) ? 4 : null;
    }

    /// <summary>"3", "3/5", "40%".</summary>
    private static int? OfFigure(Match figure)
    {
        var number = decimal.Parse(figure.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        var most = figure.Groups["of"] is { Success: true, ValueSpan: var of } ? int.Parse(of, CultureInfo.InvariantCulture)
            : figure.Groups["percent"].Success ? 100
            : 5;
        return most == 0 || number > most ? null : Math.Clamp((int)Math.Ceiling(number * 5 / most), 1, 5);
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,3}(?:[.,][0-9]{1,2})?) ?(?:/ ?(?<of>[0-9]{1,3})|(?<percent>%))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(?:(?:tres|very) (?:faible|low|bas)|negligea|negligib|rare\b|improbable\b)", RegexOptions.CultureInvariant)]
    private static partial Regex VeryLow();

    [GeneratedRegex(@"\b(?:(?:tres|very) (?:elev|fort|high)|critique|critical|catastroph|extreme|quasi[- ]?certain|almost certain|certaine?\b|severe)", RegexOptions.CultureInvariant)]
    private static partial Regex VeryHigh();

    [GeneratedRegex(@"\b(?:moyen|moder|medium|possible|average)", RegexOptions.CultureInvariant)]
    private static partial Regex Medium();

    [GeneratedRegex(@"\b(?:faible|low\b|bas(?:se)?\b|mineur|minor|limite|peu probable|unlikely)", RegexOptions.CultureInvariant)]
    private static partial Regex Low();

    [GeneratedRegex(@"\b(?:elev|fort|high|majeur|major|grave|important|probable|likely|serious)", RegexOptions.CultureInvariant)]
    private static partial Regex High();
}
