using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Slack.Sending;

/// <summary>Finds the channel of a conversation with one person: posting opens it, but an edit or a look needs its own name.</summary>
internal sealed class SlackChannels(SlackApi api)
{
    private readonly ConcurrentDictionary<(WorkspaceKey Workspace, string Person), string> _known = [];

    /// <param name="place">A channel, or a person.</param>
    /// <returns>The channel; or why it is not known.</returns>
    internal async Task<(string? Channel, SlackAnswer? Failure)> OfAsync(WorkspaceKey workspace, string place, CancellationToken cancellation)
    {
        if (!SlackPlaces.IsPerson(place)) return (place, null);
        if (_known.TryGetValue((workspace, place), out var known)) return (known, null);

        var answer = await api.CallAsync(workspace, "conversations.open", new JsonObject { ["users"] = place }, cancellation);
        if (answer is not SlackAnswer.Ok { Body: var body }) return (null, answer);

        return (_known[(workspace, place)] = body.GetProperty("channel").GetProperty("id").GetString()!, null);
    }
}
