using System.Threading.RateLimiting;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Web.Access;

/// <summary>Counts what comes to the sign-in from one address, and refuses more than a person can mean. Real time: it guards the process, not the plan.</summary>
internal sealed class SignInAttempts : IEndpointFilter, IDisposable
{
    internal const int MostInAMinute = 30;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
        $"{http.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions { PermitLimit = MostInAMinute, Window = TimeSpan.FromMinutes(1) }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var lease = _limiter.AttemptAcquire(http);
        if (lease.IsAcquired) return await next(context);

        http.Response.Headers.RetryAfter = "60";
        return TypedResults.Text(SignInMessages.TooMany(AcceptedLanguage.Of(http.Request) ?? Language.English), statusCode: StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => _limiter.Dispose();
}
