using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>For which conversation a platform is called, whatever is asked of it.</summary>
internal static class CalledPlace
{
    private static readonly string[] Doors = ["/api/", "/amer/", "/response/"];

    /// <summary>Null for what no message depends on, such as tokens and keys.</summary>
    internal static async Task<string?> OfAsync(HttpRequest request)
    {
        var path = request.Path.Value!;
        if (!Doors.Any(door => path.StartsWith(door, StringComparison.Ordinal))) return null;
        if (!path.StartsWith("/api/", StringComparison.Ordinal)) return path;

        // Slack is told the conversation in the body alone: a channel, or a person, whose chat has the same name behind its first letter.
        request.EnableBuffering();
        var place = request.HasJsonContentType() ? OfJson(await JsonNode.ParseAsync(request.Body)) : (await request.ReadFormAsync())["channel"].ToString();
        request.Body.Position = 0;
        return place is ['D' or 'U', .. var person] ? person : place ?? path;
    }

    private static string? OfJson(JsonNode? body) => (body?["channel"] ?? body?["users"])?.GetValue<string>();
}
