namespace ChatOpsBot.Core.Documents;

/// <summary>Reads the Markdown of an action plan by its structure: headings, tables known by their columns, boxes, labels.</summary>
public static class PlanReader
{
    public static ReadOutcome Read(ReadOnlySpan<byte> bytes) => new ReadOutcome.Refused(ReadRefusal.NoActions, null, "");
}
