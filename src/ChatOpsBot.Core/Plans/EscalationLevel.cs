using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>Who is called for which kind of problem, and how soon an answer is expected.</summary>
public sealed class EscalationLevel
{
    private EscalationLevel() { }

    public LevelId Id { get; private set; }

    public long Version { get; private set; }

    public string ProblemType { get; private set; } = "";

    public string? Contact { get; private set; }

    /// <summary>Minutes until the next level is called; null when the plan gives none.</summary>
    public int? ResponseMinutes { get; private set; }

    public TimeSpan? ResponseTime => ResponseMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    internal static EscalationLevel FromDocument(ReadLevel read) => new()
    {
        Id = read.Id,
        Version = 1,
        ProblemType = read.ProblemType,
        Contact = read.Contact,
        ResponseMinutes = (int?)read.ResponseTime?.TotalMinutes,
    };
}
