using ChatOpsBot.Core.Messages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ChatOpsBot.Web.Access;

/// <summary>Getting in with the organisation's account: authorization code with PKCE; what comes of it is a session like any other.</summary>
internal static partial class OpenIdSignIn
{
    internal const string Path = "/sign-in/openid";

    private const string Failed = "failed";

    private const string Unknown = "unknown";

    internal static void AddOpenId(this IServiceCollection services)
    {
        // The cookie scheme is the framework's condition; nobody is signed in by it, as a session begins in its place.
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie().AddOpenIdConnect();
        services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme).Configure<IOptions<OpenIdOptions>, PublicSite>(Configure);
    }

    /// <summary>What the page says to whoever comes back; null to whoever does not.</summary>
    internal static string? Words(Language language, string? refused) => refused switch
    {
        Unknown => SignInMessages.OpenIdRefused(language),
        Failed => SignInMessages.OpenIdFailed(language),
        _ => null,
    };

    internal static IResult Begin(IOptions<OpenIdOptions> options, string? returnUrl) => options.Value.IsOn
        ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = LocalPath.Of(returnUrl) }, [OpenIdConnectDefaults.AuthenticationScheme])
        : TypedResults.NotFound();

    private static void Configure(OpenIdConnectOptions openId, IOptions<OpenIdOptions> configured, PublicSite site)
    {
        (openId.Authority, openId.ClientId, openId.ClientSecret) = (configured.Value.Authority, configured.Value.ClientId, configured.Value.ClientSecret);
        openId.RequireHttpsMetadata = openId.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        openId.ResponseType = OpenIdConnectResponseType.Code;
        // Coming back is then a plain visit, which brings cookies that no other site's form does.
        openId.ResponseMode = OpenIdConnectResponseMode.Query;
        openId.UsePkce = true;
        openId.MapInboundClaims = false;
        openId.Scope.Add("email");
        foreach (var cookie in new[] { openId.CorrelationCookie, openId.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        openId.Events.OnRedirectToIdentityProvider = context =>
        {
            // Behind a proxy the request itself does not know under which name it came.
            context.ProtocolMessage.RedirectUri = site.Link(openId.CallbackPath);
            return Task.CompletedTask;
        };
        openId.Events.OnTokenValidated = EnterAsync;
        openId.Events.OnRemoteFailure = context =>
        {
            Log.Failed(context.HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdAccounts>>(), context.Failure?.GetType().Name);
            return GoOn(context, $"{SignInEndpoints.Page}?refused={Failed}");
        };
    }

    private static async Task EnterAsync(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (await services.GetRequiredService<OpenIdAccounts>().FindAsync(context.Principal!, context.HttpContext.RequestAborted) is not var (account, standing))
        {
            await GoOn(context, $"{SignInEndpoints.Page}?refused={Unknown}");
            return;
        }

        await services.GetRequiredService<Sessions>().BeginAsync(context.Response, account, standing);
        await GoOn(context, LocalPath.Of(context.Properties?.RedirectUri));
    }

    private static Task GoOn<TOptions>(HandleRequestContext<TOptions> context, string path) where TOptions : AuthenticationSchemeOptions
    {
        context.Response.Redirect(path);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A sign-in with OpenID Connect did not work: {Reason}.")]
        internal static partial void Failed(ILogger logger, string? reason);
    }
}
