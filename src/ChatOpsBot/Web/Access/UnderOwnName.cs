
namespace ChatOpsBot.Web.Access;

/// <summary>Before what needs no session: it opens under the public name, and to this machine while there is none.</summary>
internal sealed class UnderOwnName(PublicSite site, LocalRequests local) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        PageHeaders.Apply(http.Response);
        if (site.IsPublished) return Door.Misdirected(http.Request, site) ?? await next(context);

        var verdict = local.Judge(http);
        return verdict is LocalVerdict.Local ? await next(context) : LocalRequests.Refusal(verdict, http.Request);
    }
}
