using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Slack.Inbound.Wire;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Inbound.Files;

/// <summary>Fetches a file that somebody shared. The token is shown to Slack's own hosts alone, and no redirect is followed.</summary>
internal sealed class SlackDownloads(SlackApi api, IHttpClientFactory clients, IOptions<SlackOptions> options)
{
    /// <summary>Bytes; more is no plan.</summary>
    internal const long Largest = 10 * 1024 * 1024;

    /// <returns>Its name and bytes; null when it could not be had.</returns>
    internal async Task<(string Name, byte[] Content)?> FetchAsync(WorkspaceKey workspace, string id, CancellationToken cancellation)
    {
        if (await api.CallAsync(workspace, "files.info", new JsonObject { ["file"] = id }, cancellation) is not SlackAnswer.Ok { Body: var body }) return null;
        if (!body.TryGetProperty("file", out var described) || described.Deserialize(SlackJson.Default.FileInfo) is not { Name: { } name, Size: <= Largest } file) return null;
        if (SlackHosts.Checked(file.UrlPrivateDownload, options.Value.Api) is not { } address) return null;

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await api.TokenAsync(workspace, cancellation));
        try
        {
            using var response = await clients.CreateClient(SlackApi.Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            // With a token that is no good Slack answers with the page to sign in, and calls that a success.
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType == "text/html" || response.Content.Headers.ContentLength > Largest) return null;

            return (name, await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || exception is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
