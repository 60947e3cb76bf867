using System.Collections.Immutable;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>What became of writing a plan back into its document.</summary>
public abstract record ExportOutcome
{
    private ExportOutcome() { }

    /// <param name="Content">The stored bytes themselves where plan and document say the same.</param>
    /// <param name="Remarks">What somebody who signs the document should know.</param>
    public sealed record Written(byte[] Content, ImmutableArray<ExportRemark> Remarks) : ExportOutcome;

    /// <summary>The stored bytes are no plan any more.</summary>
    public sealed record Unreadable(ReadOutcome.Refused Reason) : ExportOutcome;
}
