using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Teams.Files;

/// <summary>Carries files to and from where Teams keeps those of a person. An address is its own permission; it gets no token.</summary>
internal sealed class PersonalFiles(IHttpClientFactory clients, IOptions<TeamsOptions> options)
{
    internal const string Client = "teams files";

    /// <summary>Bytes; more is no plan.</summary>
    private const long Largest = 10 * 1024 * 1024;

    private static readonly ServiceHosts Stores = new(["*.sharepoint.com", "*.sharepoint.us", "*.svc.ms"], isPlayground: false);

    /// <returns>False when it was not taken.</returns>
    internal async Task<bool> UploadAsync(string? address, byte[] content, CancellationToken cancellation)
    {
        if (Checked(address) is not { } store) return false;

        using var request = new HttpRequestMessage(HttpMethod.Put, store) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await SendAsync(request, _ => Task.FromResult<bool?>(true), cancellation) is true;
    }

    /// <returns>Null when it could not be had.</returns>
    internal async Task<byte[]?> DownloadAsync(string? address, CancellationToken cancellation)
    {
        if (Checked(address) is not { } store) return null;

        using var request = new HttpRequestMessage(HttpMethod.Get, store);
        return await SendAsync(request, response => ReadAsync(response, cancellation), cancellation);
    }

    private static async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > Largest) return null;

        using var memory = new MemoryStream();
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[81_920];
        while (await body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > Largest) return null;
        }

        return memory.ToArray();
    }

    private async Task<T?> SendAsync<T>(HttpRequestMessage request, Func<HttpResponseMessage, Task<T?>> read, CancellationToken cancellation)
    {
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return response.IsSuccessStatusCode ? await read(response) : default;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || exception is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return default;
        }
    }

    /// <summary>Where files of people are kept; on this machine where the bot is answered on this machine.</summary>
    private Uri? Checked(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var store)
        && (Stores.Allows(store) || ServiceHosts.IsLoopback(store) && options.Value.Hosts.Allows(store)) ? store : null;
}
