using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Comes between the bot and the platforms, and does to some calls what networks and platforms do.</summary>
internal sealed class Faults(Chance chance)
{
    /// <summary>Longer than the bot waits for an answer.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(12);

    /// <summary>What failed is tried again after fifteen seconds: it mostly succeeds then, or a minute would be lost on each.</summary>
    private static readonly TimeSpan Spared = TimeSpan.FromSeconds(20);

    /// <summary>Of a thousand calls.</summary>
    private static readonly (Fault Fault, int Share)[] Shares =
    [
        (Fault.RateLimited, 30), (Fault.Refused, 15), (Fault.Reset, 10), (Fault.DoneAndFailed, 15), (Fault.DoneAndReset, 10), (Fault.Lost, 5), (Fault.Slow, 30),
    ];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _failedAt = [];
    private readonly Dictionary<Fault, int> _counts = [];

    internal bool IsOn { get; set; }

    /// <summary>What was said in Teams, by its id, with when it was taken.</summary>
    internal ConcurrentDictionary<string, DateTimeOffset> Taken { get; } = [];

    /// <summary>Of those the ones whose answer did not arrive as it was given.</summary>
    internal ConcurrentDictionary<string, Fault> Unclear { get; } = [];

    internal IReadOnlyDictionary<Fault, int> Counts
    {
        get
        {
            lock (_lock) return new Dictionary<Fault, int>(_counts);
        }
    }

    internal async Task BetweenAsync(HttpContext context, Func<Task> next)
    {
        var fault = IsOn && await CalledPlace.OfAsync(context.Request) is { } place ? Next(place) : Fault.None;
        switch (fault)
        {
            case Fault.RateLimited:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "1";
                return;
            case Fault.Refused:
                context.Response.StatusCode = StatusCodes.Status502BadGateway;
                return;
            case Fault.Reset:
                context.Abort();
                return;
            case Fault.Slow:
                await Task.Delay(TimeSpan.FromMilliseconds(chance.Between(200, 2_000)));
                break;
        }

        var answer = await DoneAsync(context, next);
        Remember(context.Request, answer, fault);
        switch (fault)
        {
            case Fault.DoneAndFailed:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case Fault.DoneAndReset:
                context.Abort();
                break;
            case Fault.Lost:
                await Task.Delay(Silence, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                context.Abort();
                break;
            default:
                await context.Response.Body.WriteAsync(answer);
                break;
        }
    }

    /// <summary>Keeps the answer back.</summary>
    private static async Task<byte[]> DoneAsync(HttpContext context, Func<Task> next)
    {
        var wire = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        await next();
        context.Response.Body = wire;
        context.Response.ContentLength = null;
        return kept.ToArray();
    }

    private void Remember(HttpRequest request, byte[] answer, Fault fault)
    {
        if (request.Method != "POST" || !request.Path.StartsWithSegments("/amer") || answer.Length == 0 || JsonNode.Parse(answer) is not JsonObject body) return;
        if ((body["activityId"] ?? (request.Path.Value!.EndsWith("/activities", StringComparison.Ordinal) ? body["id"] : null))?.GetValue<string>() is not { } id) return;

        Taken[id] = DateTimeOffset.UtcNow;
        if (fault is Fault.DoneAndFailed or Fault.DoneAndReset or Fault.Lost) Unclear[id] = fault;
    }

    private Fault Next(string place)
    {
        lock (_lock)
        {
            var (drawn, now) = (chance.Below(1_000), DateTimeOffset.UtcNow);
            var fault = Shares.FirstOrDefault(share => (drawn -= share.Share) < 0).Fault;
            if (fault is not (Fault.None or Fault.RateLimited or Fault.Slow))
            {
                if (_failedAt.TryGetValue(place, out var before) && now - before < Spared && !chance.OnceIn(10)) return Fault.None;

                _failedAt[place] = now;
            }

            if (fault is not Fault.None) _counts[fault] = _counts.GetValueOrDefault(fault) + 1;
            return fault;
        }
    }
}
