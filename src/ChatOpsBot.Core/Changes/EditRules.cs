using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Changes;

/// <summary>Changing what is written about an action, and adding one.</summary>
internal static class EditRules
{
    /// <summary>Names as the plan writes them where it knows them; null when "me" is nobody.</summary>
    internal static ImmutableArray<string>? Owners(ImmutableArray<string> typed, AnswerContext context)
    {
        if (typed.Contains("me") && context.Asker is null) return null;
        return [.. typed.Select(name => name == "me" ? context.Asker! : Known(context.Plan, MentionedName.Of(name))).Distinct()];
    }

    internal static Effect Assign(ActionSnapshot action, ImmutableArray<string> owners) =>
        Set(action, ChangedField.Owners, FieldValue.Of(action.Owners), FieldValue.Of(owners));

    /// <summary>Always a day: one set in chat does not move with J0.</summary>
    internal static Effect SetDue(ActionSnapshot action, string when, AnswerContext context) =>
        WrittenDate.TryRead(when, context.Today, context.Plan.Start, action.DueDay, out var day)
            ? Set(action, ChangedField.Due, FieldValue.Of(action.Due), FieldValue.Of(DueDate.On(day)))
            : new Effect.Refuses(new Refusal.NotADate(when));

    internal static Effect SetDue(PlanItemSnapshot item, string when, AnswerContext context) =>
        WrittenDate.TryRead(when, context.Today, context.Plan.Start, item.DueDay, out var day)
            ? ItemRules.SetDue(item, day)
            : new Effect.Refuses(new Refusal.NotADate(when));

    internal static Effect SetPriority(ActionSnapshot action, Priority priority) =>
        Set(action, ChangedField.Priority, FieldValue.Of(action.Priority), FieldValue.Of(priority));

    internal static Effect SetTitle(ActionSnapshot action, string title) => Set(action, ChangedField.Title, action.Title, title);

    internal static Effect Spend(ActionSnapshot action, decimal days) =>
        Set(action, ChangedField.SpentDays, FieldValue.Of(action.SpentDays), FieldValue.Of((action.SpentDays ?? 0) + days));

    internal static Effect Note(ActionSnapshot action, string text) => new Effect.Writes(Effects.Note(action, text));

    /// <summary>A new action takes the number after the highest one, written as the plan's last id is.</summary>
    internal static Decision Add(Change.Add add, AnswerContext context)
    {
        if (Owners(add.Owners, context) is not { } owners) return new Decision.Refused(new Refusal.WhoAreYou());

        var due = DueDate.None;
        if (add.Due is { } written)
        {
            if (!WrittenDate.TryRead(written, context.Today, context.Plan.Start, null, out var day))
                return new Decision.Refused(new Refusal.NotADate(written));
            due = DueDate.On(day);
        }

        var added = new NewAction(context.Plan.Actions.Max(action => action.Id) + 1, NextCode(context.Plan), add.Title, owners, due, add.Priority);
        return new Decision.Write([new FieldChange(Subject.Action(added.Id), ChangedField.Created, null, null, added.Title)], added, []);
    }

    private static ActionId NextCode(PlanSnapshot plan)
    {
        var last = plan.Actions.MaxBy(action => action.Code.Number)!.Code;
        var digits = last.ToString().Count(char.IsAsciiDigit);
        var hyphen = last.ToString().Contains('-', StringComparison.Ordinal) ? "-" : "";
        return ActionId.Parse($"{last.Prefix}{hyphen}{(last.Number + 1).ToString($"D{digits}", System.Globalization.CultureInfo.InvariantCulture)}");
    }

    private static Effect Set(ActionSnapshot action, ChangedField field, string? old, string? value)
    {
        if (action.Status is ActionStatus.Archived) return new Effect.Refuses(new Refusal.WrongStatus(action));

        var change = new FieldChange(Subject.Action(action.Id), field, null, old, value);
        return old == value ? Effects.Already(change) : new Effect.Writes(change);
    }

    /// <summary>"karim" is the one Karim whom the plan names; a name it does not know, or shares, stays as typed.</summary>
    private static string Known(PlanSnapshot plan, string typed)
    {
        var names = plan.People;
        if (names.FirstOrDefault(name => Folding.Fold(name) == Folding.Fold(typed)) is { } same) return same;

        var near = names.Where(name => Assignee.Matches(name, typed)).ToList();
        return near.Count == 1 ? near[0] : typed;
    }
}
