using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>A box under an action: a step, or a success criterion.</summary>
public sealed class ChecklistItem
{
    private ChecklistItem() { }

    /// <summary>Within its action; stays the same when the document moves the box.</summary>
    public int Id { get; private set; }

    public ChecklistKind Kind { get; private set; }

    /// <summary>From 1 within its kind, as people name it: the 2 of <c>ACT-004.2</c>.</summary>
    public int Number { get; private set; }

    /// <summary>The label it stands under: "Runbooks à créer".</summary>
    public string Section { get; private set; } = "";

    public string Text { get; private set; } = "";

    public bool Done { get; private set; }

    internal void Tick(bool done) => Done = done;

    /// <summary>The box as a newer document has it, under the id it had.</summary>
    internal static ChecklistItem Reimported(int id, ReadBox next, bool done)
    {
        var item = FromDocument(id, next);
        item.Done = done;
        return item;
    }

    internal static ChecklistItem FromDocument(int id, ReadBox box) => new()
    {
        Id = id,
        Kind = box.Kind,
        Number = box.Number,
        Section = box.Section,
        Text = box.Text,
        Done = box.Done,
    };
}
