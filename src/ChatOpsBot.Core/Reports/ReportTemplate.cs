using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reports;

/// <summary>A section that a template asks for.</summary>
/// <param name="Level">Number signs before its heading.</param>
/// <param name="Part">Null for a heading that means nothing known.</param>
/// <param name="Labels">What its lines call their values: <c>Actions terminées: </c>.</param>
public sealed record TemplateSection(int Level, string Heading, ReportPart? Part, ImmutableArray<string> Labels);

/// <summary>The plan's own form of a report: its Markdown headings decide the sections and their order.</summary>
/// <param name="Title">Null when it has none.</param>
public sealed partial record ReportTemplate(string? Title, ImmutableArray<TemplateSection> Sections)
{
    /// <summary>Looked for in this order: "actions en cours" before "actions".</summary>
    private static readonly (ReportPart Part, string[] Words)[] Known =
    [
        (ReportPart.Escalations, ["escalad", "escalat"]),
        (ReportPart.Kpis, ["kpi", "indicat", "metri"]),
        (ReportPart.Slipped, ["glisse", "decale", "reporte", "slip", "delayed", "moved dates"]),
        (ReportPart.Changes, ["evolution", "changement", "changes", "since last", "depuis"]),
        (ReportPart.Decisions, ["decision", "arbitrage"]),
        (ReportPart.Next, ["prochain", "a venir", "suite", "next", "upcoming", "coming"]),
        (ReportPart.InProgress, ["en cours", "in progress", "ongoing", "non termine", "current work"]),
        (ReportPart.Done, ["termine", "acheve", "realise", "accompli", "done", "complete", "finished", "achieve"]),
        (ReportPart.Milestones, ["jalon", "milestone"]),
        (ReportPart.Attention, ["attention", "alert", "vigilance", "blocage", "retard", "risque", "concern", "issue", "risk", "blocker", "overdue"]),
        (ReportPart.Summary, ["resume", "synthese", "en bref", "summary", "overview", "at a glance", "vue d'ensemble"]),
    ];

    /// <returns>Null when it has no section.</returns>
    public static ReportTemplate? Read(string? markdown)
    {
        var sections = ImmutableArray.CreateBuilder<TemplateSection>();
        string? title = null;
        foreach (var line in (markdown ?? "").Split('\n'))
        {
            var heading = Heading().Match(line.TrimEnd());
            if (heading.Success)
            {
                var (level, text) = (heading.Groups["signs"].Length, heading.Groups["text"].Value.Trim());
                if (level == 1 && title is null && sections.Count == 0) title = text;
                else sections.Add(new TemplateSection(level, text, PartOf(text), []));
            }
            else if (sections.Count > 0 && Label().Match(line) is { Success: true } label)
            {
                sections[^1] = sections[^1] with { Labels = sections[^1].Labels.Add(label.Groups["label"].Value) };
            }
        }

        return sections.Count == 0 ? null : new ReportTemplate(title, sections.ToImmutable());
    }

    /// <summary>The title with the number of the week where it leaves room for it, else behind it.</summary>
    public static string TitleOf(string title, ReportWeek week)
    {
        var filled = Blank().Replace(title, $"{week.Week:00}");
        return filled == title ? $"{title} – {week}" : filled;
    }

    private static ReportPart? PartOf(string heading)
    {
        var folded = Folding.Fold(heading);
        foreach (var (part, words) in Known)
            if (words.Any(word => folded.Contains(word, StringComparison.Ordinal))) return part;
        return null;
    }

    [GeneratedRegex("^(?<signs>#{1,6}) +(?<text>.+?)(?: +#+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ *[-*+] +(?<label>[^:\[\]]{2,60}?) ?:", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:XX+|NN+)\b|\[(?:semaine|week|n°|no|X+)\]|\$\{[A-Z_]+\}|<(?:semaine|week)>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Blank();
}
