namespace ChatOpsBot.Web.Api.Wire;

/// <summary>One change of an action: exactly one of these, beside a reason.</summary>
/// <param name="Status"><c>in-progress</c>, <c>blocked</c> or <c>done</c>.</param>
/// <param name="Reason">Why it is blocked, or opened again.</param>
/// <param name="Owner">A person or role of the plan; <c>nobody</c> for none.</param>
/// <param name="Due">A day.</param>
/// <param name="Priority"><c>P0</c> to <c>P3</c>.</param>
internal sealed record ActionPatch(string? Status, string? Reason, string? Owner, DateOnly? Due, string? Priority, string? Note);
