using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>What a written document does not show.</summary>
public abstract record ExportRemark
{
    private ExportRemark() { }

    /// <summary>The document came with destroyed characters and was written with sound ones.</summary>
    public sealed record Repaired(int Characters) : ExportRemark;

    /// <summary>The document was in Windows-1252, which has no sign for a character that was added.</summary>
    public sealed record BecameUtf8(string Character) : ExportRemark;

    /// <summary>The document has no place for a value, or none that would be read as it was meant.</summary>
    /// <param name="Name">The id of the action or item, or the name of the figure.</param>
    public sealed record NotWritten(string Name, FieldChange Change) : ExportRemark;

    /// <summary>Raised in chat: no document has them.</summary>
    public sealed record Raised(ImmutableArray<ItemId> Items) : ExportRemark;

    /// <summary>Effort spent was recorded on these.</summary>
    public sealed record Spent(ImmutableArray<ActionId> Actions) : ExportRemark;

    public sealed record Notes(int Count) : ExportRemark;

    /// <summary>J0 was given to the bot, and the document has no line for it.</summary>
    public sealed record StartUnnamed(DateOnly Start) : ExportRemark;

    /// <summary>Archived and in no section of the document: left out.</summary>
    public sealed record ArchivedElsewhere(ImmutableArray<ActionId> Actions) : ExportRemark;
}
