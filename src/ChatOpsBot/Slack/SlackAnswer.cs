using System.Diagnostics;
using System.Text.Json;

namespace ChatOpsBot.Slack;

/// <summary>What became of one call. Closed: whoever calls answers for every case.</summary>
internal abstract record SlackAnswer
{
    private SlackAnswer() { }

    /// <summary>Why it is to be tried again; null for what is done, or never will be.</summary>
    internal string? Again => this switch
    {
        Ok or Refused => null,
        RateLimited => "ratelimited",
        NotNow later => later.Reason,
        Unclear unclear => unclear.Reason,
        _ => throw new UnreachableException(),
    };

    internal sealed record Ok(JsonElement Body) : SlackAnswer;

    /// <summary>A clear no for good: nothing was done, and nothing will be.</summary>
    /// <param name="Needed">The scope that is missing; null where it is not about one.</param>
    /// <param name="Provided">The scopes that the token has.</param>
    internal sealed record Refused(string Error, string? Needed = null, string? Provided = null) : SlackAnswer
    {
        /// <summary>As Slack's documentation explains it, with the scope that is missing.</summary>
        internal string Words => Needed is { } scope ? $"{Error}: {scope}" : Error;
    }

    /// <summary>Nothing was done: this method is called too often in this workspace.</summary>
    internal sealed record RateLimited(TimeSpan After) : SlackAnswer;

    /// <summary>Nothing was done, and it may work later: no connection came about, or Slack was not up to it.</summary>
    internal sealed record NotNow(string Reason) : SlackAnswer;

    /// <summary>It may have been done or not: the answer was lost.</summary>
    internal sealed record Unclear(string Reason) : SlackAnswer;
}
