using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace ChatOpsBot.Webhooks;

/// <summary>
/// Secrets and signatures as the open convention has them (https://github.com/standard-webhooks/standard-webhooks), so that the libraries of
/// its receivers check them.
/// </summary>
internal sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private const string Prefix = "whsec_";

    private const int Bytes = 32;

    private readonly IDataProtector _seal = protection.CreateProtector("webhook secret");

    internal static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    internal static string Sign(string secret, string id, long timestamp, string body) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id}.{timestamp}.{body}"))))}";

    internal string Seal(string secret) => _seal.Protect(secret);

    /// <returns>Null when the key it was sealed with is not there.</returns>
    internal string? Open(string sealedSecret)
    {
        try
        {
            return _seal.Unprotect(sealedSecret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
