using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Slack.Sending;

/// <summary>Finds the channel of a conversation with one person: posting opens it, but an edit or a look needs its own name.</summary>
internal sealed class SlackChannels(SlackApi api)
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <param name="place">A channel, or a person.</param>
    /// <returns>The channel; or why it is not known.</returns>
    internal async Task<(string? Channel, SlackAnswer? Failure)> OfAsync(string place, CancellationToken cancellation)
    {
        if (!SlackPlaces.IsPerson(place)) return (place, null);
        if (_known.TryGetValue(place, out var known)) return (known, null);

        var answer = await api.CallAsync("conversations.open", new JsonObject { ["users"] = place }, cancellation);
        if (answer is not SlackAnswer.Ok { Body: var body }) return (null, answer);

        return (_known[place] = body.GetProperty("channel").GetProperty("id").GetString()!, null);
    }
}
