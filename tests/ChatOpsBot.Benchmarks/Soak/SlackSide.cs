using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Slack;
using ChatOpsBot.Tests.Slack;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>What people do in Slack, on its way to the bot.</summary>
internal sealed class SlackSide(FakeSlack slack, Doors doors)
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly string NotReady = SlackMessages.NotReady(Language.English).Summary;

    internal FakeSlack Slack => slack;

    /// <summary>Each of the events in which Slack tells it.</summary>
    internal async Task SayAsync(Said said, string place, string user, string text)
    {
        foreach (var told in slack.EventsOf(place, slack.Says(place, user, text)))
        {
            var body = told.ToJsonString();
            await doors.DeliverAsync(said, address => Signed(address, "slack/events", body, MediaTypeNames.Application.Json), _ => true);
        }
    }

    /// <summary>Nothing in the response means that the answer follows, which a process that is killed takes with it: it is said again.</summary>
    /// <returns>The answer.</returns>
    internal Task<string> CommandAsync(Said said, string user, string channel, string text)
    {
        var body = string.Join('&', slack.Command(user, channel, text).Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        return doors.DeliverAsync(
            said, address => Signed(address, "slack/commands", body, Form), answer => answer.Length > 0 && !answer.Contains(NotReady, StringComparison.Ordinal));
    }

    internal Task PressAsync(Said said, string user, JsonObject press)
    {
        var body = $"payload={Uri.EscapeDataString(press.ToJsonString())}";
        return doors.DeliverAsync(said, address => Signed(address, "slack/interactions", body, Form), _ => true);
    }

    private static HttpRequestMessage Signed(Uri address, string path, string body, string type)
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add(Question.TimestampHeader, timestamp);
        request.Headers.Add(Question.SignatureHeader, Question.Sign(FakeSlack.SigningSecret, timestamp, Encoding.UTF8.GetBytes(body)));
        return request;
    }
}
