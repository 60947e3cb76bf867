using System.Diagnostics;
using System.Text.Json;
using ChatOpsBot.Outbox;

namespace ChatOpsBot.Slack.Sending;

/// <summary>What an answer of Slack means for a message that is owed.</summary>
internal static class SlackOutcomes
{
    /// <param name="posted">The message's name, from what Slack answered.</param>
    internal static SendOutcome Of(SlackAnswer answer, Func<JsonElement, string> posted) => answer switch
    {
        SlackAnswer.Ok ok => new SendOutcome.Posted(posted(ok.Body)),
        // Each method has a rate of its own, which the client of the Web API keeps: others are not held up.
        SlackAnswer.RateLimited limited => new SendOutcome.Later(limited.After),
        SlackAnswer.NotNow later => new SendOutcome.TryAgain(later.Reason),
        SlackAnswer.Unclear unclear => new SendOutcome.TryAgain(unclear.Reason, IsUnclear: true),
        SlackAnswer.Refused refused => new SendOutcome.Refused(refused.Words),
        _ => throw new UnreachableException(),
    };

    /// <summary>What nobody can look up afterwards is not sent again where it may have been shown.</summary>
    internal static SendOutcome Once(SlackAnswer answer, Func<JsonElement, string> posted) =>
        Of(answer, posted) is SendOutcome.TryAgain { IsUnclear: true } unclear ? new SendOutcome.Refused(SendOutcome.Refused.PerhapsShown + unclear.Reason) : Of(answer, posted);
}
