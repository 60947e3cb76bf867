using System.Collections.Immutable;
using System.Text;

namespace ChatOpsBot.Core.Reports;

/// <param name="Level">Number signs before its heading.</param>
public sealed record FilledSection(int Level, string Heading, ImmutableArray<string> Lines)
{
    /// <param name="none">What it says where there is nothing to tell; null for a section that is then left out.</param>
    internal static FilledSection? Of(string heading, IEnumerable<string> lines, string? none = null) =>
        lines.ToImmutableArray() is { IsEmpty: false } all ? new FilledSection(2, heading, all) : none is null ? null : new FilledSection(2, heading, [none]);
}

/// <summary>A report in the plan's own form: every section of its template in its order, then what else a reader wants.</summary>
/// <param name="Intro">What it covers, and what there is to know about that.</param>
public sealed record FilledReport(string Title, ImmutableArray<string> Intro, ImmutableArray<FilledSection> Sections)
{
    private static readonly ReportPart[] Usual = [ReportPart.Summary, ReportPart.Done, ReportPart.InProgress, ReportPart.Attention, ReportPart.Decisions, ReportPart.Next];

    private static readonly ReportPart[] Always = [ReportPart.Changes, ReportPart.Kpis];

    public static FilledReport Of(WeeklyReport report)
    {
        var template = ReportTemplate.Read(report.Plan.ReportTemplate);
        var asked = template?.Sections ?? [.. Usual.Select(part => new TemplateSection(2, ReportWords.Heading(report.Language, part), part, []))];
        var sections = ImmutableArray.CreateBuilder<FilledSection>();
        for (var index = 0; index < asked.Length; index++)
            sections.Add(Filled(report, asked[index], hasParts: index + 1 < asked.Length && asked[index + 1].Level > asked[index].Level));

        var level = asked.Min(section => section.Level);
        foreach (var part in Enum.GetValues<ReportPart>().Where(part => part is not (ReportPart.Summary or ReportPart.Milestones) && asked.All(section => section.Part != part)))
            if (ReportLines.Of(report, part) is { IsEmpty: false } lines || Always.Contains(part))
                sections.Add(new FilledSection(level, ReportWords.Heading(report, part), ReportLines.Of(report, part)));

        var title = template?.Title is { } own && report.Language == report.Plan.Language ? own : ReportWords.Title(report.Language);
        return new FilledReport(ReportTemplate.TitleOf(title, report.CutOff.Week), ReportIntro.Of(report), sections.ToImmutable());
    }

    /// <summary>The whole, as a document of its own.</summary>
    public string Markdown()
    {
        var text = new StringBuilder($"# {Title}\n");
        foreach (var line in Intro) text.Append('\n').Append(line).Append('\n');
        foreach (var section in Sections)
        {
            text.Append('\n').Append('#', section.Level).Append(' ').Append(section.Heading).Append('\n');
            foreach (var line in section.Lines) text.Append("- ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static FilledSection Filled(WeeklyReport report, TemplateSection asked, bool hasParts)
    {
        if (asked.Part is not { } part) return new FilledSection(asked.Level, asked.Heading, hasParts ? [] : ["—"]);

        var heading = report.Language == report.Plan.Language ? asked.Heading : ReportWords.Heading(report.Language, part);
        var lines = ReportLines.Of(report, part, asked.Labels);
        return new FilledSection(asked.Level, heading, lines.IsEmpty ? [ReportWords.Nothing(report.Language, part)] : lines);
    }
}
