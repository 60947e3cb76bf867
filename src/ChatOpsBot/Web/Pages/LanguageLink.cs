using ChatOpsBot.Core.Messages;
using ChatOpsBot.Web.Access;

namespace ChatOpsBot.Web.Pages;

/// <summary>Remembers in the browser in which language its pages are wanted.</summary>
internal static class LanguageLink
{
    internal const string Cookie = "language";

    /// <param name="code"><c>fr</c> or <c>en</c>.</param>
    /// <param name="from">The path to go back to.</param>
    internal static IResult Choose(HttpContext http, PublicSite site, string code, string? from)
    {
        if (Languages.FromTag(code) is { } language)
        {
            http.Response.Cookies.Append(Cookie, language.Code(), new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = site.IsSecure,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            });
        }

        return TypedResults.LocalRedirect(LocalPath.Of(from));
    }
}
