using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsBot.Tests.Teams;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>What people do in Teams, on its way to the bot.</summary>
internal sealed class TeamsSide(FakeTeams teams, Doors doors, Chance chance)
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private (string Token, DateTimeOffset Until) _token;

    internal FakeTeams Teams => teams;

    internal async Task SayAsync(Said said, string place, string name, string text)
    {
        var activity = teams.Says(place, name, text);
        await DeliverAsync(said, activity);
        // Its second layer delivers it once more, under another id.
        if (chance.OnceIn(40)) await DeliverAsync(said, teams.Again(activity));
    }

    /// <returns>The answer.</returns>
    internal Task<string> InvokeAsync(Said said, JsonObject invoke) => DeliverAsync(said, invoke);

    private Task<string> DeliverAsync(Said said, JsonObject activity)
    {
        var body = activity.ToJsonString();
        return doors.DeliverAsync(said, address => Proven(address, body), _ => true);
    }

    private HttpRequestMessage Proven(Uri address, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "api/messages")) { Content = new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        return request;
    }

    private string Token()
    {
        lock (_lock)
        {
            var now = DateTimeOffset.UtcNow;
            if (now >= _token.Until) _token = (teams.Tokens.Make(new TokenWishes(FakeTeams.AppId, teams.ServiceUrl), now), now + TokenLife);
            return _token.Token;
        }
    }
}
