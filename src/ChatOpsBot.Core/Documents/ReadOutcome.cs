namespace ChatOpsBot.Core.Documents;

/// <summary>What became of reading a document.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome() { }

    public sealed record Read(ReadPlan Plan) : ReadOutcome;

    /// <param name="Line">Where the trouble stands, from 1; null when it is the file as a whole.</param>
    /// <param name="Detail">The id, the size or the text concerned; empty when the reason says it all.</param>
    public sealed record Refused(ReadRefusal Reason, int? Line, string Detail) : ReadOutcome;
}

public enum ReadRefusal
{
    /// <summary>No bytes, or white space alone.</summary>
    Empty,

    /// <summary>Not text: a PDF, an archive, a picture, whatever its name says.</summary>
    Binary,

    /// <summary>Larger than a plan can be. The detail is the limit in megabytes.</summary>
    TooLarge,

    /// <summary>Written partly in UTF-8, partly in Windows-1252. The line is that of the first character which the other one spoils.</summary>
    MixedEncodings,

    /// <summary>Text, but no heading or table in it is an action.</summary>
    NoActions,

    /// <summary>Two actions have the same id. The detail is the id, the line that of the second.</summary>
    DuplicateAction,

    /// <summary>Lists, quotes or marks nested beyond what can be read.</summary>
    TooDeeplyNested,
}
