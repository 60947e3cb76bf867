using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsBot.Web.Access;

/// <summary>
/// Lets in only a person at this machine: the pages behind this filter know no passwords. A tunnel or proxy makes everyone a
/// loopback address, so address, host, headers and configuration must all agree.
/// </summary>
internal sealed class LocalRequests(PublicSite site) : IEndpointFilter
{
    /// <summary>Added by proxies and tunnels, and by the forwarded-headers middleware when it has used them up.</summary>
    private static readonly string[] ForwardingHeaders =
    [
        "Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "Fastly-Client-IP", "Fly-Client-IP",
        "X-ProxyUser-Ip", "CDN-Loop",
    ];

    private static readonly string[] ForwardingPrefixes = ["X-Forwarded", "X-Original-", "CF-", "X-Azure-", "Tailscale-", "X-Envoy-"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => Refusal(context.HttpContext) ?? await next(context);

    internal LocalVerdict Judge(HttpContext context) => Judge(LocalRequest.Of(context, site.IsPublished));

    /// <summary>The same of a program, which sends no origin.</summary>
    internal LocalVerdict JudgeProgram(HttpContext context) => Judge(LocalRequest.Of(context, site.IsPublished) with { Changes = false });

    /// <summary>Null for what comes from this machine.</summary>
    internal IResult? Refusal(HttpContext context) => Refusal(Judge(context), context.Request);

    internal IResult? ProgramRefusal(HttpContext context) => Refusal(JudgeProgram(context), context.Request);

    internal static LocalVerdict Judge(LocalRequest request)
    {
        if (request.IsPublished) return LocalVerdict.Published;
        if (request.Remote is null || !IPAddress.IsLoopback(request.Remote)) return LocalVerdict.Remote;
        if (request.Headers.Keys.Any(IsForwarding)) return LocalVerdict.Forwarded;
        if (!IsOwnName(request.Host)) return LocalVerdict.OtherHost;
        if (request.Changes && !IsSameOrigin(request)) return LocalVerdict.OtherOrigin;
        return LocalVerdict.Local;
    }

    private static ContentHttpResult? Refusal(LocalVerdict verdict, HttpRequest request)
    {
        if (verdict is LocalVerdict.Local) return null;

        var sentence = LocalMessages.NotLocal(verdict, AcceptedLanguage.Of(request));
        return TypedResults.Text(sentence, "text/plain", statusCode: StatusCodes.Status403Forbidden);
    }

    private static bool IsForwarding(string name) =>
        ForwardingHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)
        || ForwardingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool IsOwnName(HostString host) =>
        host.HasValue && host.Host is var name
        && (string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase) || name is "127.0.0.1" or "[::1]");

    /// <summary>Browsers send an origin with every change; without one only the browser's own word for "this very page" counts.</summary>
    private static bool IsSameOrigin(LocalRequest request)
    {
        var origin = request.Headers.Origin;
        var own = $"{request.Scheme}://{request.Host}";
        if (origin.Count > 0) return string.Equals(origin.ToString(), own, StringComparison.OrdinalIgnoreCase);
        return request.Headers["Sec-Fetch-Site"].ToString() == "same-origin";
    }
}
