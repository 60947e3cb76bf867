using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>A named text under an action: description, risks, rollback, or any other.</summary>
public sealed class ActionSection
{
    private ActionSection() { }

    /// <summary>From 1, in the order of the document.</summary>
    public int Position { get; private set; }

    public SectionKind Kind { get; private set; }

    public string Heading { get; private set; } = "";

    public string Text { get; private set; } = "";

    internal static ActionSection FromDocument(int position, ReadSection section) => new()
    {
        Position = position,
        Kind = section.Kind,
        Heading = section.Heading,
        Text = section.Text,
    };
}
