using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reports;

/// <summary>The computed indicators beside those that people record.</summary>
public static class KpiMessages
{
    /// <param name="answer">The plan's own indicators, or one of them.</param>
    /// <param name="report">As far as the week is.</param>
    /// <param name="name">Of the one that was asked for, as typed; null for all.</param>
    public static BotMessage Beside(BotMessage answer, WeeklyReport report, string? name, Language language)
    {
        var facts = Pairs(report).Where(pair => name is null || IsCalled(report, pair.Now, name)).ToList();
        if (facts.Count == 0) return answer;

        ImmutableArray<MessageBlock> computed =
        [
            Subheading.Of(language.In("Calculé d’après le plan et son journal", "Computed from the plan and its journal")),
            new MessageBlock.Facts([.. facts.Select(pair => new Fact(
                KpiWords.Name(language, pair.Now),
                $"{KpiWords.Figures(language, report.Plan, pair.Before, pair.Now)}. {KpiWords.Sentence(language, pair.Now, report.Day)}"))]),
        ];
        var place = answer.Blocks is [.., MessageBlock.Buttons] ? answer.Blocks.Length - 1 : answer.Blocks.Length;
        return answer with { Blocks = answer.Blocks.InsertRange(place, computed) };
    }

    /// <summary>Each indicator as it was when the period began, and as it is.</summary>
    internal static IEnumerable<(KpiFact Before, KpiFact Now)> Pairs(WeeklyReport report) =>
        KpiFact.Of(report.Before, [.. report.Journal.Where(entry => entry.At <= report.From)], report.Team.Time, report.From)
            .Zip(KpiFact.Of(report.Plan, report.Journal, report.Team.Time, report.Until));

    /// <summary>By the plan's own name of it, or by its own: the beginnings of words are enough, as with every indicator.</summary>
    private static bool IsCalled(WeeklyReport report, KpiFact fact, string name)
    {
        var measure = KpiWords.MeasureOf(report.Plan, fact);
        var typed = Folding.Fold(name).Split(' ');
        return measure is not null && $"{measure.Position}" == typed[0]
            || new[] { measure?.Name, KpiWords.Name(report.Language, fact) }.OfType<string>()
                .Any(known => typed.All(word => Folding.Fold(known).Split(' ').Any(part => part.StartsWith(word, StringComparison.Ordinal))));
    }
}
