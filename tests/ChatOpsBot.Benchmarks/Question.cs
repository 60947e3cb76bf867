using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsBot.Benchmarks;

/// <summary><c>status ACT-004</c> as one of the bot's doors is asked it.</summary>
/// <param name="Headers">Beside those of every request, by name.</param>
internal sealed record Question(string Path, string ContentType, string Body, params (string Name, string Value)[] Headers)
{
    internal const string TimestampHeader = "X-Slack-Request-Timestamp";

    internal const string SignatureHeader = "X-Slack-Signature";

    /// <summary>As the chat page posts it.</summary>
    internal static Question OfPage { get; } = new("/chat/messages", "application/json", """{"text":"status ACT-004"}""");

    /// <summary>As Slack posts what was typed behind the slash, signed now; good for five minutes.</summary>
    internal static Question OfSlack(string secret)
    {
        const string Body = "team_id=T1&channel_id=C1&user_id=U1&command=%2Fplan&text=status+ACT-004&trigger_id=1.1";
        var (timestamp, signature) = Seal(secret, Encoding.ASCII.GetBytes(Body));
        return new Question("/slack/commands", "application/x-www-form-urlencoded", Body, (TimestampHeader, timestamp), (SignatureHeader, signature));
    }

    /// <summary>What Slack sends with a body; good for five minutes.</summary>
    internal static (string Timestamp, string Signature) Seal(string secret, ReadOnlySpan<byte> body)
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return (timestamp, Sign(secret, timestamp, body));
    }

    internal static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));

    /// <summary>Byte for byte as it goes over the wire.</summary>
    internal byte[] Request(Uri address)
    {
        var headers = string.Concat(Headers.Select(header => $"{header.Name}: {header.Value}\r\n"));
        return Encoding.ASCII.GetBytes(
            $"POST {Path} HTTP/1.1\r\nHost: {address.Authority}\r\nOrigin: {address.GetLeftPart(UriPartial.Authority)}\r\n"
            + $"Content-Type: {ContentType}\r\n{headers}Content-Length: {Body.Length}\r\n\r\n{Body}");
    }

    /// <summary>Asks once, and again until somebody listens.</summary>
    internal async Task<byte[]> FirstAnswerAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(Body) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
                request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
                foreach (var (name, value) in Headers) request.Headers.Add(name, value);
                using var response = await client.SendAsync(request);
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsByteArrayAsync();
            }
            catch (HttpRequestException exception) when (exception.StatusCode is null)
            {
                await Task.Delay(5);
            }
        }
    }
}
