namespace ChatOpsBot.Web.Access;

/// <summary>What a browser is told with every answer: run and load only what comes from here, appear in nobody's frame.</summary>
internal static class PageHeaders
{
    internal static void Apply(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        // With less, a browser would not say from which page a form comes.
        headers["Referrer-Policy"] = "same-origin";
        if (response.HttpContext.RequestServices.GetRequiredService<PublicSite>().IsSecure) headers.StrictTransportSecurity = "max-age=31536000";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    internal static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Apply(context.HttpContext.Response);
        return next(context);
    }
}
