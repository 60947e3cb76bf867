using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Knows the keys of the Connector: fetched when they are first needed, each day, and when one comes up that nobody knows.</summary>
internal sealed partial class ConnectorKeys(IHttpClientFactory clients, IOptions<TeamsOptions> options, TimeProvider time, ILogger<ConnectorKeys> log) : IDisposable
{
    internal const string Client = "teams keys";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Between two looks: whoever invents ids of keys makes the bot ask no more often.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>The same after a look that failed.</summary>
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _fetching = new(1);
    private volatile IReadOnlyDictionary<string, ConnectorKey> _known = new Dictionary<string, ConnectorKey>();
    private DateTimeOffset _fetchedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _askedAgainFrom = DateTimeOffset.MinValue;

    /// <summary>Null when nobody knows a key of this id, or the keys cannot be asked for.</summary>
    internal async Task<ConnectorKey?> FindAsync(string id, CancellationToken cancellation)
    {
        if (Find(id) is { } known) return known;

        await _fetching.WaitAsync(cancellation);
        try
        {
            // Whoever waited may find what another one fetched.
            if (Find(id) is null && time.GetUtcNow() >= _askedAgainFrom) await FetchAsync(cancellation);
        }
        finally
        {
            _fetching.Release();
        }

        return Find(id);
    }

    /// <summary>Whether there are any, asked for where they are not known yet.</summary>
    internal async Task<bool> AreKnownAsync(CancellationToken cancellation)
    {
        await FindAsync("", cancellation);
        return AreFresh && _known.Count > 0;
    }

    public void Dispose() => _fetching.Dispose();

    /// <summary>Not after a day: a key that was withdrawn must not count for ever.</summary>
    private bool AreFresh => time.GetUtcNow() < _fetchedAt + Kept;

    private ConnectorKey? Find(string id) => AreFresh ? _known.GetValueOrDefault(id) : null;

    private async Task FetchAsync(CancellationToken cancellation)
    {
        _askedAgainFrom = time.GetUtcNow() + RestAfterFailure;
        try
        {
            var metadata = await ReadAsync(options.Value.OpenIdMetadataUrl, cancellation);
            var keys = metadata.GetProperty("jwks_uri").GetString()!;
            _known = ConnectorKey.Read(await ReadAsync(keys, cancellation));
            _fetchedAt = time.GetUtcNow();
            _askedAgainFrom = _fetchedAt + Rest;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or KeyNotFoundException or InvalidOperationException
            or ArgumentException or FormatException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            Log.NotFetched(log, exception.GetType().Name);
        }
    }

    private async Task<JsonElement> ReadAsync(string address, CancellationToken cancellation)
    {
        using var response = await clients.CreateClient(Client).GetAsync(new Uri(address), cancellation);
        response.EnsureSuccessStatusCode();
        using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), default, cancellation);
        return document.RootElement.Clone();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The keys of the Bot Connector could not be fetched ({Reason}): what they sign is refused. Check Teams:OpenIdMetadataUrl.")]
        internal static partial void NotFetched(ILogger logger, string reason);
    }
}
