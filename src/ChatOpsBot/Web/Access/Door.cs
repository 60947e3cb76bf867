using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.LocalChat.Page;

namespace ChatOpsBot.Web.Access;

/// <summary>Lets a visitor in, and says to what stands behind it who they are.</summary>
internal sealed class Door(LocalRequests local) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var verdict = local.Judge(http);
        if (verdict is not LocalVerdict.Local) return LocalRequests.Refusal(verdict, http.Request);

        http.Features.Set(new Visitor(new AccountId(WorkspaceKey.Local, ""), Standing.Member, AcceptedLanguage.Of(http.Request)));
        return await next(context);
    }
}

internal static class VisitorFeature
{
    /// <exception cref="InvalidOperationException">The endpoint does not stand behind the <see cref="Door"/>.</exception>
    internal static Visitor Visitor(this HttpContext http) => 
        http.Features.Get<Visitor>() ?? throw new InvalidOperationException("This endpoint does not stand behind the door.");
}
