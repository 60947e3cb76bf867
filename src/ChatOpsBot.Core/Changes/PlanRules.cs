using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Changes;

/// <summary>What is measured, raised and decided in a plan besides its actions, and the plan's own end.</summary>
internal static class PlanRules
{
    /// <summary>The value of a plan that is over.</summary>
    internal const string Closed = "closed";

    /// <summary>A point of attention, a decision needed, an incident: its id is the next of its kind, its subject the action or risk it names.</summary>
    /// <param name="at">UTC.</param>
    internal static Decision Raise(Change.Raise raise, PlanSnapshot plan, DateTimeOffset at)
    {
        var number = plan.Items.Where(item => item.Id.Kind == raise.Kind).Select(item => item.Id.Number).DefaultIfEmpty(0).Max() + 1;
        var raised = new NewItem(new ItemId(raise.Kind, number), raise.Text, raise.About.Select(word => Known(plan, word)).FirstOrDefault(known => known is not null), at);
        return new Decision.Write([new FieldChange(Subject.Of(raised.Id), ChangedField.Created, null, null, raised.Text)], null, []) { Raised = raised };
    }

    internal static Decision Measure(Change.Measure change, PlanSnapshot plan)
    {
        var measures = plan.Measures.Where(measure => measure.Kind == change.Kind).ToList();
        return Named(measures, measure => measure.Name, change.Name) switch
        {
            [var one] => Set(Subject.Of(one.Kind, one.Position), ChangedField.Measured, one.Value, change.Value),
            var several => new Decision.Refused(new Refusal.NotOneOf(change.Name, [.. (several.Count == 0 ? measures : several).Select(measure => measure.Name)])),
        };
    }

    /// <summary>A decision on a criterion is confirmed: production waits for it.</summary>
    internal static Decision Decide(Change.Decide change, Insistence insistence, PlanSnapshot plan)
    {
        var found = Named([.. plan.GoNoGo], criterion => criterion.Name, change.Name);
        if (found is not [var one])
            return new Decision.Refused(new Refusal.NotOneOf(change.Name, [.. (found.Count == 0 ? [.. plan.GoNoGo] : found).Select(criterion => criterion.Name)]));

        var decision = Set(Subject.GoNoGo(one.Position), ChangedField.Verdict, one.Text, change.Text);
        return decision is Decision.Write && !insistence.HasFlag(Insistence.Confirmed) ? new Decision.ConfirmVerdict(one, change.Text) : decision;
    }

    /// <summary>Closing shows what is still open and is confirmed.</summary>
    internal static Decision Close(Insistence insistence, PlanSnapshot plan)
    {
        if (plan.ClosedAt is not null) return new Decision.AlreadyTrue([new FieldChange(Subject.Plan, ChangedField.Closed, null, null, Closed)]);
        return insistence.HasFlag(Insistence.Confirmed)
            ? new Decision.Write([new FieldChange(Subject.Plan, ChangedField.Closed, null, null, Closed)], null, [])
            : new Decision.ConfirmClosing();
    }

    private static Decision Set(Subject subject, ChangedField field, string? old, string? value)
    {
        var change = new FieldChange(subject, field, null, old, value);
        return old == value ? new Decision.AlreadyTrue([change with { Old = null }]) : new Decision.Write([change], null, []);
    }

    /// <summary>By the whole name, else by its beginning, else by any word of it.</summary>
    private static List<T> Named<T>(List<T> all, Func<T, string> name, string typed)
    {
        var wanted = Folding.Fold(typed);
        var ways = new Func<string, bool>[]
        {
            folded => folded == wanted,
            folded => folded.StartsWith(wanted, StringComparison.Ordinal),
            folded => folded.Split(' ').Any(word => word.StartsWith(wanted, StringComparison.Ordinal)),
            folded => folded.Contains(wanted, StringComparison.Ordinal),
        };
        return ways.Select(way => all.Where(one => way(Folding.Fold(name(one)))).ToList()).FirstOrDefault(found => found.Count > 0, []);
    }

    /// <summary>The id of an action or risk as the plan writes it; null when it has no such one.</summary>
    private static string? Known(PlanSnapshot plan, string word)
    {
        if (ActionId.TryParse(word, out var code) && plan.Find(code) is { } action) return action.Code.ToString();
        return RiskId.TryParse(word, out var risk) ? plan.Risks.FirstOrDefault(known => known.Id == risk)?.Id.ToString() : null;
    }
}
