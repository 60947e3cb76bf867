using System.Text.RegularExpressions;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>What the template left behind: <c>${SOMETHING}</c>.</summary>
internal static partial class PlaceholderRules
{
    internal static IEnumerable<Finding> Incomplete(Examined plan)
    {
        var incomplete = plan.Plan.Actions.Where(IsToComplete).ToList();
        return DoctorRules.Together(
            incomplete.Select(action => Examined.At(action)),
            spots => new Finding.Incomplete(spots, incomplete.Sum(action => PlacesIn(action).Sum(place => Pattern().Count(place.In(plan.Plan.Source.Text))))));
    }

    /// <summary>Outside the actions that are incomplete anyway. Code has variables that look the same.</summary>
    internal static IEnumerable<Finding> LeftBehind(Examined plan)
    {
        if (!plan.Plan.Source.Text.Contains("${", StringComparison.Ordinal)) return [];

        var told = plan.Plan.Actions.Where(IsToComplete).SelectMany(PlacesIn)
            .SelectMany(place => Enumerable.Range(plan.LineOf(place), 1 + plan.LineOf(new SourceSpan(place.End, 0)) - plan.LineOf(place)))
            .ToHashSet();
        return DoctorRules.Together(
            TextLines.OutsideFences(plan)
                .Where(line => !told.Contains(line.Number))
                .SelectMany(line => Pattern().Matches(InlineCode().Replace(line.Text, "")).Select(match => new Spot(line.Number, match.Value))),
            spots => new Finding.PlaceholderLeft(spots));
    }

    private static bool IsToComplete(ReadAction action) => action is { IsIncomplete: true, Status: not Plans.ActionStatus.Archived };

    private static IEnumerable<SourceSpan> PlacesIn(ReadAction action) =>
    [
        action.TitleSpan,
        .. action.Attributes.Where(attribute => attribute.ValueSpan != action.TitleSpan).Select(attribute => attribute.ValueSpan),
        .. action.Boxes.Select(box => box.TextSpan),
        .. action.Sections.Select(section => section.Span),
    ];

    [GeneratedRegex(@"\$\{[^}\r\n]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex("`[^`]*`", RegexOptions.CultureInvariant)]
    private static partial Regex InlineCode();
}
