using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>
/// Writes a document and reads it again: what does not come back as it was meant, or takes something else with it, is left as
/// it stood, so that nothing is written that would be misread.
/// </summary>
internal sealed class VerifiedEdits
{
    /// <summary>How much is read again at most, in bytes: beyond it what is left is not written.</summary>
    private const int MostRead = 512 * 1024;

    private readonly byte[] _content;
    private readonly Anatomy _anatomy;
    private readonly PlanSnapshot _plan;
    private readonly PlanEdits _edits;
    private readonly ImmutableHashSet<Part> _different;
    private IReadOnlyList<TextEdit> _computed = [];
    private readonly int _mostReadings;
    private int _readings;

    /// <summary>What was read last: with what of it written, and what differed still.</summary>
    private (ImmutableHashSet<Part> Parts, ImmutableArray<FieldChange> Left)? _seen;

    internal VerifiedEdits(byte[] content, Anatomy anatomy, PlanSnapshot plan, IEnumerable<FieldChange> differences)
    {
        (_content, _anatomy, _plan) = (content, anatomy, plan);
        _edits = new PlanEdits(anatomy, plan);
        _mostReadings = Math.Clamp(MostRead / content.Length, 5, 40);
        _different = [.. differences.Select(Part.Of)];
    }

    /// <summary>The bytes with all that could be written.</summary>
    /// <param name="refresh">Whether computed cells and the drawing are written too.</param>
    /// <returns>What differs still where it was read, else null.</returns>
    internal (byte[] Content, string? Foreign, bool IsTouched, ImmutableArray<FieldChange>? Left) Write(bool refresh)
    {
        if (refresh)
        {
            _computed = _edits.Computed();
            if (Look([]) is not { IsEmpty: true }) (_computed, _seen) = ([], null);
        }

        var parts = WithoutWhatFails(_different);
        var (content, foreign) = Bytes(parts);
        return (content, foreign, parts.Count + _computed.Count > 0, _seen is { } seen && seen.Parts.SetEquals(parts) ? seen.Left : null);
    }

    /// <summary>Most of what fails fails alone: a value that its cell cannot hold.</summary>
    private ImmutableHashSet<Part> WithoutWhatFails(ImmutableHashSet<Part> parts)
    {
        while (_readings < 3 && !parts.IsEmpty)
        {
            switch (Look(parts))
            {
                case { } left when left.IsEmpty: return parts;
                case { } left when left.IsSubsetOf(parts): parts = parts.Except(left); break;
                default: return Grow([], [.. parts.OrderBy(part => part.Subject.Kind).ThenBy(part => part.Subject.Number).ThenBy(part => part.Field)]);
            }
        }

        return Grow([], [.. parts]);
    }

    /// <summary>As much as goes together, halves first.</summary>
    private ImmutableHashSet<Part> Grow(ImmutableHashSet<Part> sound, ImmutableArray<Part> more)
    {
        if (more.IsEmpty || _readings >= _mostReadings) return sound;
        if (Look(sound.Union(more)) is { IsEmpty: true }) return sound.Union(more);
        if (more.Length == 1) return sound;

        var half = more.Length / 2;
        return Grow(Grow(sound, more[..half]), more[half..]);
    }

    /// <summary>What is not as it should be once these are written: they are not said, or others are said no more. Null when the document is spoilt.</summary>
    private ImmutableHashSet<Part>? Look(ImmutableHashSet<Part> parts)
    {
        _readings++;
        if (PlanReader.Read(Bytes(parts).Content) is not ReadOutcome.Read(var again) || !IsSameOtherwise(again, parts)) return null;

        // A new action may lack what its document has no place for, and is written all the same; its title it has.
        var added = parts.Where(part => part.Field is ChangedField.Created).ToImmutableHashSet();
        var titles = again.Actions.ToDictionary(action => action.Id, action => action.Title);
        _seen = (parts, [.. Differences.Between(again, _plan)]);
        var left = _seen.Value.Left.Select(Part.Of).Where(part => !added.Contains(part with { Field = ChangedField.Created }) || part.Field is ChangedField.Created)
            .Concat(added.Where(part => _plan.WithId(part.Subject.Number) is { } action && titles.GetValueOrDefault(action.Code) != action.Title));
        return left.ToImmutableHashSet().SymmetricExcept(_different.Except(parts));
    }

    private (byte[] Content, string? Foreign) Bytes(ImmutableHashSet<Part> parts) => DocumentBytes.Write(_content, _anatomy.Plan.Source, TextEdit.Sorted(_edits.For(parts).Concat(_computed)));

    private bool IsSameOtherwise(ReadPlan again, ImmutableHashSet<Part> parts)
    {
        var before = _anatomy.Plan;
        var added = parts.Count(part => part.Field is ChangedField.Created);
        var later = again.Actions.ToDictionary(action => action.Id);
        var retitled = parts.Where(part => part.Field is ChangedField.Title).Select(part => _plan.WithId(part.Subject.Number)?.Code).ToHashSet();
        return again.Actions.Length == before.Actions.Length + added
            && before.Actions.All(action => later.TryGetValue(action.Id, out var same) && (same.Title == action.Title || retitled.Contains(action.Id)) && same.Phase == action.Phase
                && same.Sections.Select(section => (section.Heading, section.Text)).SequenceEqual(action.Sections.Select(section => (section.Heading, section.Text)))
                && same.Boxes.Select(box => box.Text).SequenceEqual(action.Boxes.Select(box => box.Text)))
            && again.Items.Select(item => (item.Id, item.Text)).SequenceEqual(before.Items.Select(item => (item.Id, item.Text)))
            && again.Measures.Select(measure => measure.Name).SequenceEqual(before.Measures.Select(measure => measure.Name))
            && again.GoNoGo.Select(criterion => criterion.Name).SequenceEqual(before.GoNoGo.Select(criterion => criterion.Name))
            && (again.Milestones.Length, again.Risks.Length, again.Levels.Length, again.Resources.Length, again.Start is null)
                == (before.Milestones.Length, before.Risks.Length, before.Levels.Length, before.Resources.Length, before.Start is null);
    }
}
