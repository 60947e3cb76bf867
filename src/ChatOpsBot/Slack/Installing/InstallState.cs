using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatOpsBot.Web;
using ChatOpsBot.Web.Access;
using Microsoft.AspNetCore.DataProtection;

namespace ChatOpsBot.Slack.Installing;

/// <summary>
/// Ties the way to Slack and back to one browser: what travels is sealed and names a secret that only this browser holds, so that
/// nobody can have somebody else finish an installation that they began.
/// </summary>
internal sealed class InstallState(IDataProtectionProvider protection, PublicSite site)
{
    internal static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _seal = protection.CreateProtector("slack install state");

    private string Cookie => site.IsSecure ? "__Host-chatopsbot-install" : "chatopsbot-install";

    internal string Begin(HttpResponse response, DateTimeOffset now)
    {
        var secret = SecretToken.New();
        response.Cookies.Append(Cookie, secret, Options(GoodFor));
        return _seal.Protect($"{(now + GoodFor).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}\n{secret}");
    }

    /// <summary>Whether this browser began it, a short while ago. It ends with that, whatever it was.</summary>
    internal bool End(HttpContext http, string? written, DateTimeOffset now)
    {
        var held = http.Request.Cookies[Cookie];
        http.Response.Cookies.Delete(Cookie, Options(maxAge: null));
        return held is not null && Open(written)?.Split('\n') is [var until, var secret]
            && now.ToUnixTimeMilliseconds() < long.Parse(until, CultureInfo.InvariantCulture)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(held), Encoding.UTF8.GetBytes(secret));
    }

    private string? Open(string? written)
    {
        try
        {
            return written is null ? null : _seal.Unprotect(written);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Lax: coming back from Slack is a plain visit, which brings it along.</summary>
    private CookieOptions Options(TimeSpan? maxAge) => new() { HttpOnly = true, Secure = site.IsSecure, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = maxAge, IsEssential = true };
}
