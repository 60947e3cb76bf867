namespace ChatOpsBot.Web.Api.Wire;

/// <summary>An action as programs read it.</summary>
/// <param name="Status"><c>to-do</c>, <c>in-progress</c>, <c>blocked</c>, <c>done</c> or <c>archived</c>.</param>
/// <param name="Due">The day; null while the plan names none or its start is unknown.</param>
/// <param name="Progress">0 to 100; null for an open action without steps.</param>
/// <param name="Version">As in the ETag.</param>
internal sealed record ApiAction(
    string Id, string Title, string Status, string? BlockedReason, string? Priority, IReadOnlyList<string> Owners, DateOnly? Due, int? Progress, long Version);
