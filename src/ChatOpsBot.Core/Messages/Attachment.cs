namespace ChatOpsBot.Core.Messages;

/// <summary>A file of text that goes with a message.</summary>
/// <param name="FileName">Such as <c>2026-W49.md</c>.</param>
/// <param name="MediaType">Such as <c>text/markdown</c>.</param>
public sealed record Attachment(string FileName, string MediaType, string Text);
