using System.Text.Json;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Outbound;

/// <summary>What became of one call. Closed: whoever calls answers for every case.</summary>
internal abstract record ConnectorAnswer
{
    private ConnectorAnswer() { }

    /// <param name="Body">Undefined where none came.</param>
    internal sealed record Ok(JsonElement Body) : ConnectorAnswer
    {
        /// <summary>Of the message or conversation; null where it is not said.</summary>
        internal string? Text(string name) => Body.Text(name);
    }

    /// <summary>A clear no: nothing was done.</summary>
    /// <param name="IsGone">Whether nothing can be said in this conversation any more, until something comes from there.</param>
    internal sealed record Refused(string Code, bool IsGone = false) : ConnectorAnswer;

    /// <summary>Nothing was done: too much was said there.</summary>
    internal sealed record RateLimited(TimeSpan After) : ConnectorAnswer;

    /// <summary>Nothing was done: there is no connection, or no token.</summary>
    internal sealed record NotReached(string Reason) : ConnectorAnswer;

    /// <summary>It may have been done or not: the answer was lost.</summary>
    internal sealed record Unclear(string Reason) : ConnectorAnswer;
}
