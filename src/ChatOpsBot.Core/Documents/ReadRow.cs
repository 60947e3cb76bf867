using System.Collections.Immutable;

namespace ChatOpsBot.Core.Documents;

/// <summary>A row that is read as it stands.</summary>
/// <param name="Spans">Where its texts stand, in their order; of length 0 where the table has no column for one.</param>
/// <param name="Line">From 1.</param>
public sealed record ReadRow<T>(T Value, ImmutableArray<SourceSpan> Spans, int Line);
