using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents;

/// <summary>A plan as its document says it, and what the document is made of.</summary>
internal sealed record Anatomy(ReadPlan Plan, SourceDocument Document, Outline Outline);
