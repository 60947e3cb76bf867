using System.Threading.RateLimiting;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Api;

/// <summary>
/// Lets in programs that show their token, and so many requests of each. No cookie counts here, so no page of another site can ask
/// for anything in somebody's name.
/// </summary>
internal sealed class ApiDoor(PublicSite site, LocalRequests local, IDbContextFactory<BotDbContext> contexts) : IEndpointFilter, IDisposable
{
    internal const int MostInAMinute = 120;

    private const string Scheme = "Bearer ";

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetFixedWindowLimiter(
        client, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostInAMinute, Window = TimeSpan.FromMinutes(1) }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        PageHeaders.Apply(http.Response);
        http.Response.Headers.CacheControl = "no-store";
        if (Elsewhere(http) is { } refusal) return refusal;
        if (await FindAsync(http) is not { } client)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return ApiProblems.NoToken();
        }

        using var lease = _limiter.AttemptAcquire(client.Name);
        if (!lease.IsAcquired)
        {
            http.Response.Headers.RetryAfter = "60";
            return ApiProblems.TooMany(MostInAMinute);
        }

        http.Features.Set(client);
        return await next(context);
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>Everything but an origin that makes a request one of this machine, or of the public name, counts for programs too.</summary>
    private IResult? Elsewhere(HttpContext http)
    {
        if (!site.IsPublished) return local.ProgramRefusal(http);

        return site.IsAskedByName(http.Request) ? null : ApiProblems.OtherName(site.Link(ApiEndpoints.Root));
    }

    private async Task<ApiClient?> FindAsync(HttpContext http)
    {
        if (http.Request.Headers.Authorization.ToString() is not { } shown || !shown.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;

        var token = SecretToken.Hash(shown[Scheme.Length..].Trim());
        await using var database = await contexts.CreateDbContextAsync(http.RequestAborted);
        return await database.ApiClients.AsNoTracking().SingleOrDefaultAsync(client => client.Token == token, http.RequestAborted);
    }
}

internal static class ApiClientFeature
{
    /// <exception cref="InvalidOperationException">The endpoint does not stand behind the <see cref="ApiDoor"/>.</exception>
    internal static ApiClient Client(this HttpContext http) => http.Features.Get<ApiClient>() ?? throw new InvalidOperationException("This endpoint does not stand behind the door of programs.");
}
