namespace ChatOpsBot.Operations;

internal enum AuditKind
{
    /// <summary>Its instant has passed, and nothing was planned for it.</summary>
    DueButNotPlanned,

    /// <summary>It waits in the outbox since long, or was given up.</summary>
    PlannedButNotSent,
}

/// <param name="About">What it is about: the same finding is told once.</param>
/// <param name="Text">In English, with what to do; no text of a message.</param>
internal sealed record AuditFinding(AuditKind Kind, string About, string Text);
