namespace ChatOpsBot.Core.Documents.Decoding;

/// <summary>What became of turning bytes into text.</summary>
internal abstract record DecodeOutcome
{
    private DecodeOutcome() { }

    /// <param name="FirstRepairedLine">The line, from 1, of the first character that was put right; null when none was.</param>
    internal sealed record Decoded(PlanText Text, int? FirstRepairedLine) : DecodeOutcome;

    /// <param name="Line">From 1; null when it is the file as a whole.</param>
    internal sealed record Refused(ReadRefusal Reason, string Detail, int? Line = null) : DecodeOutcome;
}
