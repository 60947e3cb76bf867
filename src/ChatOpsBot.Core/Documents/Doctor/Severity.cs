namespace ChatOpsBot.Core.Documents.Doctor;

/// <summary>How much a finding matters, the gravest first.</summary>
public enum Severity
{
    /// <summary>Something is lost, or will not work until it is mended.</summary>
    Error,

    /// <summary>The plan contradicts itself, or waits for somebody to decide.</summary>
    Warning,

    /// <summary>Something is missing, or could be said better; the plan works without.</summary>
    Hint,
}
