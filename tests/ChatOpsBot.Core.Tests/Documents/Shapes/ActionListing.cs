using System.Globalization;
using System.Text;
using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Tests.Documents.Shapes;

/// <summary>Writes out what was read of the actions, milestones, levels and resources, for a reader to check against the document.</summary>
internal static class ActionListing
{
    internal static string Of(ReadPlan plan)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"plan: {plan.Title} | {plan.Language} | J0 {plan.Start:yyyy-MM-dd}\n");
        foreach (var action in plan.Actions) Add(text, action);
        foreach (var milestone in plan.Milestones)
            text.Append(CultureInfo.InvariantCulture, $"line {milestone.Line}: {milestone.Id} | {milestone.Title} | {milestone.Date} | {string.Join(' ', milestone.Actions)}\n");
        foreach (var level in plan.Levels) text.Append(CultureInfo.InvariantCulture, $"line {level.Line}: {level.Id} | {level.ProblemType} | {level.Contact} | {level.ResponseTime}\n");
        foreach (var resource in plan.Resources) text.Append(CultureInfo.InvariantCulture, $"line {resource.Line}: {resource.Role} | {resource.Person}\n");
        text.Append(SectionListing.Of(plan));
        foreach (var finding in plan.Findings) text.Append(CultureInfo.InvariantCulture, $"finding, line {finding.Line}: {finding.Kind} {finding.Detail}\n");
        return text.ToString();
    }

    private static void Add(StringBuilder text, ReadAction action)
    {
        text.Append(CultureInfo.InvariantCulture, $"line {action.Line}: {action.Id} | {action.Title} | {action.Status}");
        if (action.BlockedReason is { } reason) text.Append(" because ").Append(reason);
        text.Append(CultureInfo.InvariantCulture, $" | owners {string.Join(" + ", action.Owners)} | due {Due(action)} | {action.Priority} {action.PriorityWord}");
        text.Append(CultureInfo.InvariantCulture, $" | {action.EffortDays} days | {action.Category} | in {action.Phase}\n");
        foreach (var box in action.Boxes) text.Append(CultureInfo.InvariantCulture, $"    {box.Kind} {box.Number} [{(box.Done ? 'x' : ' ')}] {box.Text}\n");
        foreach (var section in action.Sections) text.Append(CultureInfo.InvariantCulture, $"    {section.Kind} {section.Heading}: {section.Text.Replace('\n', '/')}\n");
    }

    private static string Due(ReadAction action) => action.Due.Words is { } words ? $"in words: {words}" : action.Due.ToString();
}
