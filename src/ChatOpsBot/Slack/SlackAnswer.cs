using System.Text.Json;

namespace ChatOpsBot.Slack;

/// <summary>What became of one call. Closed: whoever calls answers for every case.</summary>
internal abstract record SlackAnswer
{
    private SlackAnswer() { }

    internal sealed record Ok(JsonElement Body) : SlackAnswer;

    /// <summary>A clear no: nothing was done.</summary>
    /// <param name="Needed">The scope that is missing; null where it is not about one.</param>
    /// <param name="Provided">The scopes that the token has.</param>
    internal sealed record Refused(string Error, string? Needed = null, string? Provided = null) : SlackAnswer;

    /// <summary>Nothing was done: this method is called too often in this workspace.</summary>
    internal sealed record RateLimited(TimeSpan After) : SlackAnswer;

    /// <summary>Nothing was done: no connection came about.</summary>
    internal sealed record NotReached(string Reason) : SlackAnswer;

    /// <summary>It may have been done or not: the answer was lost.</summary>
    internal sealed record Unclear(string Reason) : SlackAnswer;
}
