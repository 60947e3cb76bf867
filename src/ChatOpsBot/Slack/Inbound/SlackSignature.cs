using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Slack's proof that it sent a request: a keyed hash over the time and the body as it came, in the first version of the scheme.</summary>
internal static class SlackSignature
{
    internal const string TimestampHeader = "X-Slack-Request-Timestamp";

    internal const string Header = "X-Slack-Signature";

    private const string Version = "v0";

    /// <summary>An older request may be one that somebody overheard and sends again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>Whether the request is Slack's, and of this moment.</summary>
    /// <param name="body">Byte for byte as it was received.</param>
    internal static bool IsGenuine(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent)) return false;
        if (Math.Abs(now.ToUnixTimeSeconds() - sent) > Fresh.TotalSeconds) return false;

        // Lengths are compared first and the rest in a time that tells nothing about where two texts differ.
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(secret, timestamp, body)), Encoding.UTF8.GetBytes(signature ?? ""));
    }

    /// <summary>As the header has it: <c>v0=</c> and the hash in lower case.</summary>
    internal static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
