using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>The ways of a document's author, learnt from what the document says already.</summary>
internal sealed class AuthorsHand
{
    private readonly Anatomy _anatomy;
    private readonly CellMap _cells;
    private readonly Dictionary<ItemKind, StatusHand> _items = [];
    private readonly Dictionary<AttributeKind, string> _labels;

    internal AuthorsHand(Anatomy anatomy, CellMap cells, DateOnly? start)
    {
        _anatomy = anatomy;
        _cells = cells;
        var plan = anatomy.Plan;
        var boxes = plan.Actions.SelectMany(action => action.Boxes).Where(box => box.Done).Select(box => box.BoxSpan.In(Text))
            .Concat(plan.Items.Where(item => item is { Done: true, StatusSpan: not null }).Select(item => item.StatusSpan!.Value.In(Text))).ToList();
        Tick = boxes.Contains("[X]") && !boxes.Contains("[x]") ? 'X' : 'x';
        Dates = new DateHand(Values(AttributeKind.Due).Concat(plan.Items.Select(item => item.DueSpan?.In(Text) ?? "")), start);
        Owners = new OwnersHand(Values(AttributeKind.Owner).Concat(plan.Items.Select(item => item.OwnerSpan?.In(Text) ?? "")));
        Actions = new StatusHand(
            [.. plan.Actions.SelectMany(action => action.Attributes).Where(attribute => attribute.Kind is AttributeKind.Status).SelectMany(OfAction)], plan.Language, Tick);
        _labels = plan.Actions.SelectMany(action => action.Attributes).GroupBy(attribute => attribute.Kind).ToDictionary(kind => kind.Key, kind => kind.First().Label);
    }

    /// <summary>x or X.</summary>
    internal char Tick { get; }

    internal DateHand Dates { get; }

    internal OwnersHand Owners { get; }

    internal StatusHand Actions { get; }

    internal StatusHand ItemsOf(ItemKind kind)
    {
        if (!_items.TryGetValue(kind, out var hand))
            _items.Add(kind, hand = new StatusHand([.. _anatomy.Plan.Items.Where(item => item.Id.Kind == kind).SelectMany(OfItem)], _anatomy.Plan.Language, Tick));
        return hand;
    }

    /// <summary>"P1 - Critique" where another row says what P1 is called; "P1" else.</summary>
    internal string Priority(Priority? priority, bool ofItems)
    {
        if (priority is not { } level) return "-";

        var raws = ofItems
            ? _anatomy.Plan.Items.Where(item => item.Priority == level).Select(item => item.PrioritySpan)
            : _anatomy.Plan.Actions.SelectMany(action => action.Attributes).Where(attribute => attribute.Kind is AttributeKind.Priority && PriorityCell.Read(attribute.Value).Priority == level)
                .Select(attribute => (SourceSpan?)attribute.ValueSpan);
        return raws.Select(span => span is { } place ? Raw(place) : null).FirstOrDefault(raw => raw is not null) ?? level.ToString();
    }

    /// <summary>As the rows of other actions are labelled.</summary>
    internal string Label(AttributeKind kind) => _labels.GetValueOrDefault(kind) ?? kind switch
    {
        AttributeKind.Id => "ID",
        AttributeKind.Title => In("Titre", "Title"),
        AttributeKind.Category => In("Catégorie", "Category"),
        AttributeKind.Recommendation => In("Recommandation source", "Source recommendation"),
        AttributeKind.Priority => In("Priorité", "Priority"),
        AttributeKind.Owner => In("Responsable", "Owner"),
        AttributeKind.Due => In("Échéance", "Due date"),
        AttributeKind.Effort => In("Effort estimé", "Estimated effort"),
        AttributeKind.Status => In("Statut", "Status"),
        AttributeKind.Other => "-",
    };

    internal string In(string french, string english) => Messages.Languages.In(_anatomy.Plan.Language, french, english);

    private string Text => _anatomy.Plan.Source.Text;

    private IEnumerable<string> Values(AttributeKind kind) =>
        _anatomy.Plan.Actions.SelectMany(action => action.Attributes).Where(attribute => attribute.Kind == kind).Select(attribute => attribute.Value);

    private string Raw(SourceSpan span) => _cells.Of(span)?.Written ?? span.In(Text);

    private IEnumerable<(ActionStatus, string, string?)> OfAction(ReadAttribute attribute) =>
        StatusCell.Read(attribute.Value) is { } status ? [(status.Status, Raw(attribute.ValueSpan), status.BlockedReason)] : [];

    private IEnumerable<(ActionStatus, string, string?)> OfItem(ReadItem item) =>
        item.StatusSpan is { } span && _cells.Of(span) is { } cell && !CellText.IsNone(cell.Cell.Text) && ItemStatusCell.Read(cell.Cell.Text) is { } read
            ? [(StatusOf(read, cell.Cell.Text), cell.Written, read.BlockedReason)]
            : [];

    /// <summary>An item under way is not done, and is no model of how one that is to be done is written.</summary>
    private static ActionStatus StatusOf(ItemStatusCell read, string text) => read switch
    {
        { Done: true } => ActionStatus.Done,
        { BlockedReason: not null } => ActionStatus.Blocked,
        _ => StatusCell.Read(text)?.Status is ActionStatus.InProgress ? ActionStatus.InProgress : ActionStatus.ToDo,
    };
}
