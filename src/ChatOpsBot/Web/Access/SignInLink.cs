using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using ChatOpsBot.Core.People;
using Microsoft.AspNetCore.DataProtection;

namespace ChatOpsBot.Web.Access;

/// <summary>What a link lets in, once and for a short while.</summary>
/// <param name="Id">By which its use is remembered.</param>
/// <param name="ExpiresAt">UTC.</param>
internal sealed record SignInLink(string Id, AccountId Account, Standing Standing, DateTimeOffset ExpiresAt);

/// <summary>
/// Writes and reads links. They are signed and sealed with the keys in the store, so that nothing is stored for a link until it
/// is used.
/// </summary>
internal sealed class SignInLinks(IDataProtectionProvider protection, PublicSite site)
{
    internal const string Path = "/sign-in/";

    internal static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _seal = protection.CreateProtector("sign-in link");

    internal string Write(AccountId account, Standing standing, DateTimeOffset now)
    {
        string[] parts =
        [
            Guid.NewGuid().ToString("N"), (now + GoodFor).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), standing.ToString(),
            account.Platform, account.Workspace, account.User,
        ];
        return site.Link(Path + _seal.Protect(string.Join('\n', parts)));
    }

    /// <summary>Null for one that was not made here, or is too old.</summary>
    internal SignInLink? Read(string written, DateTimeOffset now) =>
        TryOpen(written, out var opened) && opened.Split('\n', 6) is [var id, var expires, var standing, var platform, var workspace, var user]
        && DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(expires, CultureInfo.InvariantCulture)) is var end && now < end
            ? new SignInLink(id, new AccountId(platform, workspace, user), Enum.Parse<Standing>(standing), end)
            : null;

    private bool TryOpen(string written, [NotNullWhen(true)] out string? opened)
    {
        try
        {
            opened = _seal.Unprotect(written);
            return true;
        }
        catch (CryptographicException)
        {
            opened = null;
            return false;
        }
    }
}
