using System.Globalization;
using ChatOpsBot.Core.Documents.Cells;

namespace ChatOpsBot.Core.Plans;

/// <summary>What the document says is most important.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Action">Null while nobody has filled it in.</param>
/// <param name="Impact">In the plan's own words; so is the urgency.</param>
public sealed record TopPriority(int Rank, string? Action, string? Impact, string? Urgency)
{
    internal static TopPriority Of(PlanLine line) =>
        new(int.Parse(line.Texts[0], CultureInfo.InvariantCulture), line.Text(1), line.Text(2), line.Text(3));

    internal PlanLine Line(int position) =>
        PlanLine.Of(PlanLineKind.TopPriority, position, [Rank.ToString(CultureInfo.InvariantCulture), Action, Impact, Urgency]);
}

/// <summary>The effort that the document gives for a category of actions, as written.</summary>
/// <param name="Share">Of the whole: "25%".</param>
/// <param name="IsTotal">The row that adds the others up.</param>
public sealed record CategoryEffort(string Category, string? Effort, string? Share, bool IsTotal)
{
    /// <summary>In person-days; null when the text is no such number.</summary>
    public decimal? Days => EffortCell.Read(Effort);

    /// <summary>0 to 100; null when the text is no percentage.</summary>
    public decimal? Percent => PercentCell.Read(Share);

    internal static CategoryEffort Of(PlanLine line) => new(line.Texts[0], line.Text(1), line.Text(2), line.Text(3) is not null);

    internal PlanLine Line(int position) => PlanLine.Of(PlanLineKind.CategoryEffort, position, [Category, Effort, Share, IsTotal ? "total" : null]);
}

/// <summary>A meeting or report that comes back.</summary>
public sealed record Cadence(string Type, string? Frequency, string? Participants, string? Goal)
{
    internal static Cadence Of(PlanLine line) => new(line.Texts[0], line.Text(1), line.Text(2), line.Text(3));

    internal PlanLine Line(int position) => PlanLine.Of(PlanLineKind.Cadence, position, [Type, Frequency, Participants, Goal]);
}

/// <summary>Who is told what, where and when.</summary>
public sealed record Audience(string Name, string? Message, string? Channel, string? Frequency)
{
    internal static Audience Of(PlanLine line) => new(line.Texts[0], line.Text(1), line.Text(2), line.Text(3));

    internal PlanLine Line(int position) => PlanLine.Of(PlanLineKind.Audience, position, [Name, Message, Channel, Frequency]);
}

/// <summary>A dashboard of the supervision, with its id there.</summary>
public sealed record PlanDashboard(string Name, string? Uid, string? Usage)
{
    internal static PlanDashboard Of(PlanLine line) => new(line.Texts[0], line.Text(1), line.Text(2));

    internal PlanLine Line(int position) => PlanLine.Of(PlanLineKind.Dashboard, position, [Name, Uid, Usage]);
}

/// <summary>A labelled line at the foot of the document: "Version", "2.0".</summary>
/// <param name="Value">As written.</param>
public sealed record ClosingLine(string Label, string Value)
{
    internal static ClosingLine Of(PlanLine line) => new(line.Texts[0], line.Texts[1]);

    internal PlanLine Line(int position) => PlanLine.Of(PlanLineKind.Closing, position, [Label, Value]);
}

internal static class PlanLines
{
    internal static string? Text(this PlanLine line, int index) =>
        index < line.Texts.Count && line.Texts[index].Length > 0 ? line.Texts[index] : null;
}
