namespace ChatOpsBot.Web.Access;

/// <summary>What the browser holds of a session: a name for it and nothing else.</summary>
internal sealed class SessionCookie(PublicSite site)
{
    /// <summary>Behind TLS the prefix binds it to this host and to secure connections, whatever a neighbouring host sets.</summary>
    internal string Name => site.IsSecure ? "__Host-chatopsbot" : "chatopsbot";

    internal string? Read(HttpRequest request) => request.Cookies[Name];

    internal void Write(HttpResponse response, string token) => response.Cookies.Append(Name, token, Options(Session.Length));

    internal void Remove(HttpResponse response) => response.Cookies.Delete(Name, Options(maxAge: null));

    /// <summary>Lax: a link in Slack or Teams opens a page, and no other site's form comes with it.</summary>
    private CookieOptions Options(TimeSpan? maxAge) => new() { HttpOnly = true, Secure = site.IsSecure, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = maxAge, IsEssential = true };
}
