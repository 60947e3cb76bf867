using System.Text;
using ChatOpsBot.Tests.Web.Access;

namespace ChatOpsBot.Tests.Web.Api;

/// <summary>A program with its token.</summary>
internal sealed class ApiProgram(PublicBot bot, string token) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = bot.Address };

    internal Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null, key: "", match: null);

    /// <param name="key">Empty for none.</param>
    internal Task<HttpResponseMessage> PatchAsync(string path, string body, string key, string? match = null) => SendAsync(HttpMethod.Patch, path, body, key, match);

    internal Task<HttpResponseMessage> PostAsync(string path, string body, string key) => SendAsync(HttpMethod.Post, path, body, key, match: null);

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body, string key, string? match)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        request.Headers.Host = PublicBot.Name;
        request.Headers.Add("Authorization", $"Bearer {token}");
        if (key.Length > 0) request.Headers.Add("Idempotency-Key", key);
        if (match is not null) request.Headers.Add("If-Match", match);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
