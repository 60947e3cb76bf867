using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>What a rule says of one action.</summary>
internal abstract record Effect
{
    private Effect() { }

    internal sealed record Writes(params ImmutableArray<FieldChange> Changes) : Effect;

    /// <param name="Fact">The value that is as it was asked to be.</param>
    internal sealed record Already(FieldChange Fact) : Effect;

    internal sealed record Refuses(Refusal Reason) : Effect;
}

internal static class Effects
{
    /// <summary>One refusal refuses all, so that a command is done whole or not at all.</summary>
    internal static Decision Together(IEnumerable<(Subject Subject, Effect Effect)> effects, Insistence insistence)
    {
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        var facts = ImmutableArray.CreateBuilder<FieldChange>();
        var changed = new List<Subject>();
        var already = new List<Subject>();
        foreach (var (subject, effect) in effects)
        {
            switch (effect)
            {
                case Effect.Refuses refuses: return new Decision.Refused(refuses.Reason);
                case Effect.Writes writes:
                    changes.AddRange(writes.Changes);
                    changed.Add(subject);
                    break;
                case Effect.Already known:
                    facts.Add(known.Fact);
                    already.Add(subject);
                    break;
                default: throw new UnreachableException();
            }
        }

        if (changes.Count == 0) return new Decision.AlreadyTrue(facts.ToImmutable());
        return changed.Distinct().Count() > 1 && !insistence.HasFlag(Insistence.Confirmed)
            ? new Decision.ConfirmSeveral([.. changed.Distinct()])
            : new Decision.Write(changes.ToImmutable(), null, [.. already.Distinct()]);
    }

    internal static FieldChange Status(ActionSnapshot action, ActionStatus status) =>
        new(Subject.Action(action.Id), ChangedField.Status, null, FieldValue.Of(action.Status), FieldValue.Of(status));

    internal static FieldChange BlockedReason(ActionSnapshot action, string? reason) =>
        new(Subject.Action(action.Id), ChangedField.BlockedReason, null, action.BlockedReason, reason);

    internal static FieldChange Box(ActionSnapshot action, BoxSnapshot box, bool done) =>
        new(Subject.Action(action.Id), ChangedField.Box, box.Item, FieldValue.Of(box.Done), FieldValue.Of(done));

    internal static FieldChange Note(ActionSnapshot action, string text) => new(Subject.Action(action.Id), ChangedField.Note, null, null, text);

    /// <summary>What is already true, as the journal would have written it.</summary>
    internal static Effect Already(FieldChange change) => new Effect.Already(change with { Old = null });
}
