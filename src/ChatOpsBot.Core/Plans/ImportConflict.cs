namespace ChatOpsBot.Core.Plans;

/// <summary>A value that a newer document and chat both changed since the last document, to different things.</summary>
/// <param name="Name">How it is named when it is chosen: <c>ACT-004.due</c>.</param>
/// <param name="Title">Of the action, item or figure.</param>
/// <param name="Change">From what chat made it to what the document makes it.</param>
public sealed record ImportConflict(string Name, string Title, FieldChange Change, ImportSide Taken);
