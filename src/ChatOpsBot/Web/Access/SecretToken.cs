using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsBot.Web.Access;

/// <summary>A secret that its owner is shown once; the store knows its hash. As random as it is, it needs no salt.</summary>
internal static class SecretToken
{
    private const int Bytes = 32;

    internal static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    internal static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
