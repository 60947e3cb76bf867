using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Tests.Web.Access;
using ChatOpsBot.Web.Api;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Web.Api;

/// <summary>A program with its token.</summary>
internal sealed class ApiProgram : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _token;

    private ApiProgram(Uri address, string token) => (_http, _token) = (new HttpClient { BaseAddress = address }, token);

    /// <summary>Makes a client of a bot that listens there under its public name.</summary>
    internal static async Task<ApiProgram> BeginAsync(IServiceProvider services, Uri address, string name, Right right, PlanKey plan)
    {
        var added = await services.GetRequiredService<ApiClients>().AddAsync(name, right, plan, Language.English);
        return new ApiProgram(address, added.Blocks.OfType<MessageBlock.Paragraph>().Single().Text.Runs.OfType<TextRun.Code>().Single().Value);
    }

    internal Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null, key: "", match: null);

    /// <param name="key">Empty for none.</param>
    internal Task<HttpResponseMessage> PatchAsync(string path, string body, string key, string? match = null) => SendAsync(HttpMethod.Patch, path, body, key, match);

    internal Task<HttpResponseMessage> PostAsync(string path, string body, string key) => SendAsync(HttpMethod.Post, path, body, key, match: null);

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body, string key, string? match)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        request.Headers.Host = PublicBot.Name;
        request.Headers.Add("Authorization", $"Bearer {_token}");
        if (key.Length > 0) request.Headers.Add("Idempotency-Key", key);
        if (match is not null) request.Headers.Add("If-Match", match);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
