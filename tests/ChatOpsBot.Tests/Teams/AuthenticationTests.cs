using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace ChatOpsBot.Tests.Teams;

public sealed class AuthenticationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Spoilt =>
    [
        "another audience", "another issuer", "ended", "not begun", "no end", "forged", "unsigned", "another algorithm", "another serviceurl", "no serviceurl", "a key of another channel",
        "a key of no channel", "unknown key",
    ];

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_token_that_proves_too_little_is_refused_and_nothing_is_taken(string how)
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");
        bot.Teams.Tokens.AddKey("key-web", "webchat");
        bot.Teams.Tokens.AddKey("key-bare", null);

        using var response = await bot.TellAsync(bot.Teams.Says("bob", "bob", "fait ACT-003.4"), good => Spoil(good with { Key = "key-1" }, how));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await NothingIsTakenAsync(bot);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic dXNlcjpwYXNzd29yZA==")]
    public async Task Without_a_token_nothing_is_taken(string? authorization)
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");

        using var response = await bot.PostAsync(bot.Teams.Says("bob", "bob", "plan").ToJsonString(), authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await NothingIsTakenAsync(bot);
    }

    [Theory]
    [InlineData("99999999-9999-9999-9999-999999999999", "a tenant that nobody named")]
    [InlineData(null, "no tenant at all")]
    public async Task Another_tenant_is_not_listened_to(string? tenant, string why)
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");
        var said = bot.Teams.Says("bob", "bob", "plan");
        (said["conversation"]!["tenantId"], said["channelData"]!["tenant"]) = (tenant, tenant is null ? null : new JsonObject { ["id"] = tenant });

        using var response = await bot.TellAsync(said);

        Assert.True(response.StatusCode is HttpStatusCode.Forbidden, why);
        await NothingIsTakenAsync(bot);
    }

    [Fact]
    public async Task An_address_that_is_not_allowed_is_not_answered_at()
    {
        await using var bot = await TeamsBot.BeginAsync(("Teams:AllowedServiceHosts", "smba.trafficmanager.net"));
        bot.Teams.Installed("bob");

        using var response = await bot.TellAsync(bot.Teams.Says("bob", "bob", "plan"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(bot.Teams.Asked);
        await NothingIsTakenAsync(bot);
    }

    [Fact]
    public async Task A_clock_that_is_four_minutes_off_is_forgiven()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");

        using var early = await bot.TellAsync(bot.Teams.Says("bob", "bob", "plan"), good => good with { From = TimeSpan.FromMinutes(4) });
        using var late = await bot.TellAsync(bot.Teams.Says("bob", "bob", "plan"), good => good with { From = TimeSpan.FromHours(-1), Until = TimeSpan.FromMinutes(-4) });

        Assert.True(early.IsSuccessStatusCode && late.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_new_key_is_looked_for_and_inventing_keys_makes_nobody_look_more_often()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");
        using var first = await bot.TellAsync(bot.Teams.Says("bob", "bob", "plan"));
        for (var number = 0; number < 20; number++)
        {
            using var invented = await bot.TellAsync(bot.Teams.Says("bob", "bob", "plan"), good => good with { OtherKid = $"invented-{number}" });
            Assert.Equal(HttpStatusCode.Unauthorized, invented.StatusCode);
        }

        Assert.Equal(1, bot.Teams.Tokens.Told);
        bot.Teams.Tokens.AddKey("key-2", "msteams");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        using var renewed = await bot.TellAsync(bot.Teams.Says("bob", "bob", "plan"));

        Assert.True(first.IsSuccessStatusCode && renewed.IsSuccessStatusCode);
        Assert.Equal(2, bot.Teams.Tokens.Told);
    }

    [Fact]
    public async Task A_key_counts_for_a_day_also_while_nobody_can_be_asked_for_the_keys()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");
        using var first = await bot.TellAsync(bot.Teams.Says("bob", "bob", "plan"));
        bot.Teams.Tokens.AreSilent = true;
        bot.Clock.Advance(TimeSpan.FromHours(25));
        using var old = await bot.TellAsync(bot.Teams.Says("bob", "bob", "plan"));

        Assert.True(first.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""[1,2]""")]
    [InlineData("""{"type":"message","serviceUrl":["x"]}""")]
    [InlineData("not json")]
    [InlineData("")]
    public async Task What_is_no_activity_is_refused_whoever_signed_it(string body)
    {
        await using var bot = await TeamsBot.BeginAsync();
        var token = bot.Teams.Tokens.Make(new TokenWishes(FakeTeams.AppId, bot.Teams.ServiceUrl), bot.Clock.GetUtcNow());

        using var response = await bot.PostAsync(body, $"Bearer {token}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await NothingIsTakenAsync(bot);
    }

    private static TokenWishes Spoil(TokenWishes good, string how) => how switch
    {
        "another audience" => good with { Audience = "99999999-9999-9999-9999-999999999999" },
        "another issuer" => good with { Issuer = "https://sts.windows.net/11111111-1111-1111-1111-111111111111/" },
        "ended" => good with { From = TimeSpan.FromHours(-2), Until = TimeSpan.FromMinutes(-6) },
        "not begun" => good with { From = TimeSpan.FromMinutes(6) },
        "no end" => good with { Until = null },
        "forged" => good with { IsForged = true },
        "unsigned" => good with { IsUnsigned = true },
        "another algorithm" => good with { Algorithm = SecurityAlgorithms.RsaSsaPssSha256 },
        "another serviceurl" => good with { ServiceUrl = "https://smba.trafficmanager.net/emea/" },
        "no serviceurl" => good with { ServiceUrl = null },
        "a key of another channel" => good with { Key = "key-web" },
        "a key of no channel" => good with { Key = "key-bare" },
        "unknown key" => good with { OtherKid = "key-9" },
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };

    private static async Task NothingIsTakenAsync(TeamsBot bot)
    {
        await bot.QuietAsync();
        Assert.Empty(bot.Teams.Calls);
        Assert.Equal(0, await bot.ReadAsync(database => database.Inbox.CountAsync(Cancellation)));
        Assert.Equal(0, await bot.ReadAsync(database => database.Outbox.CountAsync(Cancellation)));
        Assert.Equal(0, await bot.ReadAsync(database => database.Set<ChatOpsBot.Teams.Conversations.TeamsConversation>().CountAsync(Cancellation)));
    }
}
