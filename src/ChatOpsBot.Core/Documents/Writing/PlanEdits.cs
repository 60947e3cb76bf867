using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>Makes the edits that let a document say what its plan says, as many of them as are asked for.</summary>
internal sealed class PlanEdits
{
    private readonly PlanSnapshot _plan;
    private readonly Paired _pairs;
    private readonly ActionEdits _actions;
    private readonly SectionEdits _sections;
    private readonly NewSection _new;
    private readonly Func<IEnumerable<TextEdit>> _computed;

    internal PlanEdits(Anatomy anatomy, PlanSnapshot plan)
    {
        _plan = plan;
        _pairs = Paired.Of(anatomy.Plan, plan);
        var cells = new CellMap(anatomy.Document);
        var hand = new AuthorsHand(anatomy, cells, plan.Start);
        var rows = new AttributeRows(anatomy, cells, hand);
        _actions = new ActionEdits(cells, hand, rows, plan.Start);
        _sections = new SectionEdits(anatomy, cells, hand);
        _new = new NewSection(anatomy, hand, rows, new NewRow(anatomy, cells, rows), plan.Start);
        _computed = () => new ComputedCells(anatomy, cells, hand, plan).Edits().Concat(new DrawingRefresh(anatomy, plan, hand.Dates).Edits());
    }

    /// <summary>Of what nobody says and anybody can count: it is written when it is asked for.</summary>
    internal IReadOnlyList<TextEdit> Computed() => TextEdit.Sorted(_computed());

    internal IReadOnlyList<TextEdit> For(IEnumerable<Part> parts)
    {
        var fields = parts.GroupBy(part => part.Subject).ToDictionary(part => part.Key, part => part.Select(one => one.Field).ToHashSet());
        var edits = new List<TextEdit>();
        foreach (var (read, live) in _pairs.Actions)
            if (fields.TryGetValue(Subject.Action(live.Id), out var changed)) edits.AddRange(_actions.For(read, live, changed));
        foreach (var (read, live) in _pairs.Items)
            if (fields.TryGetValue(Subject.Of(live.Id), out var changed)) edits.AddRange(changed.SelectMany(field => _sections.For(read, live, field)));
        foreach (var (read, live) in _pairs.Measures)
            if (fields.ContainsKey(Subject.Of(live.Kind, live.Position))) edits.AddRange(_sections.For(read, live));
        foreach (var (read, live) in _pairs.GoNoGo)
            if (fields.ContainsKey(Subject.GoNoGo(live.Position))) edits.AddRange(_sections.For(read, live));
        foreach (var added in _pairs.Added)
            if (fields.ContainsKey(Subject.Action(added.Id))) edits.AddRange(_new.For(added));
        if (fields.ContainsKey(Subject.Plan) && _plan.Start is { } start) edits.AddRange(_sections.Start(start));
        return TextEdit.Sorted(edits);
    }
}
