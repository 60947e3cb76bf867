namespace ChatOpsBot.Core.Plans;

/// <summary>A document as it was imported: its bytes are kept as they came, for the export and the next merge.</summary>
public sealed class PlanDocument
{
    private PlanDocument() { }

    /// <summary>From 1, one for each import.</summary>
    public int Revision { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset ImportedAt { get; private set; }

    public byte[] Content { get; private set; } = [];

    internal static PlanDocument Imported(int revision, string fileName, DateTimeOffset now, byte[] content) => new()
    {
        Revision = revision,
        FileName = fileName,
        ImportedAt = now,
        Content = content,
    };
}
