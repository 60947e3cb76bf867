using System.Security.Cryptography;
using System.Text;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace ChatOpsBot.Web.Calendar;

/// <summary>What a calendar program fetches: it has no session, and the secret in the address is all it knows.</summary>
internal static class CalendarEndpoints
{
    internal static void MapCalendar(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"{CalendarFeeds.Path}{{token}}.ics", SendAsync).AddEndpointFilter(routes.ServiceProvider.GetRequiredService<UnderOwnName>());

    private static async Task<IResult> SendAsync(string token, HttpResponse response, IDbContextFactory<BotDbContext> contexts, OwnPlans plans, TimeProvider time, CancellationToken cancellation)
    {
        var hash = SecretToken.Hash(token);
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        if (await database.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(feed => feed.Token == hash, cancellation) is not { } feed) return TypedResults.NotFound();

        // As of the beginning of the day: what has not changed since is the same to the letter.
        var day = new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var calendar = PlanCalendar.WriteOwn(CalendarMessages.Title(feed.Language), await plans.OfAsync(feed.Account, day, cancellation), feed.Language, day);
        var content = Encoding.UTF8.GetBytes(calendar);
        response.Headers.CacheControl = "private, max-age=300";
        return TypedResults.Bytes(content, "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\""));
    }
}
