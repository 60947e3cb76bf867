using System.Text;
using ChatOpsBot.Core.People;
using ChatOpsBot.Web.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Web.Access;

/// <summary>
/// Who is let in where: every route of the program, from this machine and from outside, with each right. A route that is new
/// changes the table, and has to be read before it is approved.
/// </summary>
public sealed class AccessMatrixTests
{
    private const string Evil = "evil.example";

    /// <summary>In place of what a route leaves open. One that is not here fails the test: say what a stranger would guess.</summary>
    private static readonly Dictionary<string, string> Guesses = new()
    {
        ["link"] = "guessed",
        ["token"] = "guessed",
        ["path"] = "",
        ["rest"] = "guessed",
        ["code"] = "fr",
        ["id"] = "ACT-001",
        // The one that is there: whoever may not read it must not see more of it than of another.
        ["plan"] = "plan-d-action-nouvel-hebergement-des-reservation",
    };

    /// <summary>Both platforms over HTTP, so that their routes are there; nothing of them is reached.</summary>
    private static readonly (string, string)[] Platforms =
    [
        ("Slack:Mode", "Http"), ("Slack:BotToken", "xoxb-example-not-a-token"), ("Slack:SigningSecret", "example-not-a-secret"), ("Slack:ApiUrl", "http://127.0.0.1:9/"),
        ("Teams:AppId", "00000000-0000-0000-0000-0000000000a1"), ("Teams:TenantId", "00000000-0000-0000-0000-0000000000b2"), ("Teams:ClientSecret", "example-not-a-secret"),
        ("Teams:OpenIdMetadataUrl", "http://127.0.0.1:9/"),
    ];

    [Fact]
    public async Task Every_route_opens_to_those_of_the_approved_file_and_to_nobody_else()
    {
        var table = new StringBuilder();
        await using (var bot = PublicBot.Begin([.. Platforms, ("Web:PublicUrl", "")]))
        {
            await AddAsync(table, "A bot of this machine alone", bot,
            [
                ("this machine", new Visitor(bot), Host(bot.Address.Authority, $"http://{bot.Address.Authority}")),
                ("through a tunnel", new Visitor(bot), request => { Host(bot.Address.Authority, $"http://{bot.Address.Authority}")(request); request.Headers.Add("X-Forwarded-For", "203.0.113.9"); }),
                ("under another name", new Visitor(bot), Host(Evil, $"http://{Evil}")),
                ("from another page", new Visitor(bot), Host(bot.Address.Authority, $"http://{Evil}")),
            ]);
        }

        // Published, it is installed by many workspaces.
        await using (var bot = PublicBot.Begin([.. Platforms, ("Slack:BotToken", ""), ("Slack:ClientId", "1.2"), ("Slack:ClientSecret", "example-not-a-secret"), ("Slack:Home", "T1"), ("Admins", "slack:U9")]))
        {
            var expired = await bot.SignInAsync(PublicBot.Account("U9"));
            bot.Clock.Advance(Session.Length);
            var left = await bot.SignInAsync(PublicBot.Account("U9"));
            var (own, cookie) = (Host(PublicBot.Name, PublicBot.Origin), left.Cookie);
            using (await left.PostAsync("/sign-out")) left.Cookie = cookie;
            await AddAsync(table, "A bot that is published", bot,
            [
                ("nobody", new Visitor(bot), own),
                ("this machine", new Visitor(bot), Host(bot.Address.Authority, $"http://{bot.Address.Authority}")),
                ("expired session", expired, own),
                ("signed out", left, own),
                ("guest", await bot.SignInAsync(PublicBot.Account("U1"), Standing.Guest), own),
                ("viewer", await WithAsync(bot, "U2", Right.Viewer), own),
                ("member", await WithAsync(bot, "U3", Right.Member), own),
                ("lead", await WithAsync(bot, "U4", Right.Lead), own),
                ("admin", await bot.SignInAsync(PublicBot.Account("U9")), own),
                ("admin, other name", await bot.SignInAsync(PublicBot.Account("U9")), Host(Evil, PublicBot.Origin)),
                ("admin, other page", await bot.SignInAsync(PublicBot.Account("U9")), Host(PublicBot.Name, $"https://{Evil}")),
            ]);
        }

        Approved.Matches(table.ToString(), "access.txt");
    }

    private static async Task<Visitor> WithAsync(PublicBot bot, string user, Right right)
    {
        await bot.GrantAsync(PublicBot.Account(user), right);
        return await bot.SignInAsync(PublicBot.Account(user));
    }

    private static Action<HttpRequestMessage> Host(string host, string origin) => request =>
    {
        request.Headers.Host = host;
        if (request.Method != HttpMethod.Get) request.Headers.Add("Origin", origin);
    };

    private static async Task AddAsync(StringBuilder table, string title, PublicBot bot, (string Name, Visitor Visitor, Action<HttpRequestMessage> As)[] visitors)
    {
        table.AppendLine(title).AppendLine();
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, method, path) in Routes(bot))
        {
            var answers = new List<string>();
            foreach (var (visitor, browser, spoilt) in visitors)
            {
                // Signing out ends what is tried with next.
                var cookie = browser.Cookie;
                using var response = await browser.SendAsync(method, path, spoilt);
                browser.Cookie = cookie;
                answers.Add($"  {visitor}: {(int)response.StatusCode}{(response.Headers.Location is { } place ? $" {place.OriginalString.Split('?')[0]}" : "")}");
            }

            // Files are all alike, and their names are nobody's concern here.
            Assert.True(rows.TryAdd(name, string.Join('\n', answers)) || rows[name] == string.Join('\n', answers), $"{path} opens to others than {name}.");
        }

        foreach (var same in rows.GroupBy(row => row.Value, row => row.Key)) table.AppendLine(string.Join('\n', same)).AppendLine(same.Key).AppendLine();
        foreach (var (_, browser, _) in visitors) browser.Dispose();
    }

    private static IEnumerable<(string Name, HttpMethod Method, string Path)> Routes(PublicBot bot) =>
        from endpoint in bot.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let asset = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()
        where asset is null || !asset.Route.EndsWith(".gz", StringComparison.Ordinal) && !asset.Route.EndsWith(".br", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method != "HEAD"
        // What ends the session that the others are tried with comes last.
        orderby endpoint.RoutePattern.RawText!.StartsWith("/sign-out", StringComparison.Ordinal)
        select (asset is null ? $"{method} {endpoint.RoutePattern.RawText}" : "GET files", new HttpMethod(method), PathOf(endpoint.RoutePattern));

    private static string PathOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => "guessed.css",
        RoutePatternParameterPart open => Guesses[open.Name],
        _ => throw new InvalidOperationException($"{pattern.RawText} has a part that this test does not know."),
    }))));
}
