using ChatOpsBot.Core.People;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Whole stories, from the signed request to what stands in the channel.</summary>
public sealed class WireStories
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_press_that_nobody_answers_climbs_to_N3()
    {
        await using var bot = await TeamAsync();
        await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-006");
        await bot.PressAsync("C1", "U1", bot.Slack.In("C1").ShouldShow("ACT-006"), "Block…");
        Assert.Null(await bot.SubmitAsync("U1", FakeSlack.Typed("waits for the key"), FakeSlack.Chosen("N1")));
        Assert.Single(bot.Slack.In("C1").Messages, message => message is { IsBot: true, ThreadTs: null } && message.Shown.StartsWith("ESC-1", StringComparison.Ordinal));
        bot.Slack.In("U2").ShouldShow("ESC-1");
        Assert.DoesNotContain(bot.Slack.In("U3").Messages, IsAboutIt);

        await bot.AdvanceAsync(TimeSpan.FromHours(4));
        await bot.AfterAsync();
        bot.Slack.In("U3").ShouldShow("ESC-1");
        Assert.DoesNotContain(bot.Slack.In("U4").Messages, IsAboutIt);

        await bot.AdvanceAsync(TimeSpan.FromHours(24));
        await bot.AfterAsync();
        bot.Slack.In("U4").ShouldShow("ESC-1");
        Assert.Empty(bot.Errors.Lines);

        static bool IsAboutIt(FakeMessage message) => message.IsBot && message.Shown.Contains("ESC-1", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_morning_brings_a_digest_to_whoever_owns_something()
    {
        await using var bot = await TeamAsync();
        await bot.SaysAsync("U1", "U1", "link Karim Benali to <@U3>");
        // What is asked at the hour of the digest is not in it.
        await bot.SaysAsync("U1", "U1", "schedule questions off");
        await bot.SaysAsync("U1", "U1", "switch on");
        for (var hour = 0; hour < 24; hour++) await bot.AdvanceAsync(TimeSpan.FromHours(1));
        await bot.AfterAsync();

        var digest = Assert.Single(bot.Slack.In("U3").Messages, message => message.IsBot && message.Buttons.Count > 0 && message.Shown.Contains("Votre matin", StringComparison.Ordinal));
        Assert.Contains("réglages", digest.Shown, StringComparison.Ordinal);
        Assert.Empty(bot.Errors.Lines);
    }

    [Fact]
    public async Task Whoever_claims_with_the_code_of_the_log_goes_by_the_name_of_their_profile()
    {
        await using var bot = await SlackBot.BeginAsync(admins: "");
        bot.Slack.Users["U2"].Name = "Zoé Diaz";
        await using var database = await bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);
        var code = (await database.Codes.AsNoTracking().SingleAsync(issued => issued.Purpose == CodePurpose.Claim, Cancellation)).Code;
        await bot.SaysAsync("U2", "U2", $"claim {code}");

        Assert.Equal("Zoé Diaz", (await database.People.AsNoTracking().SingleAsync(Cancellation)).Name);
    }

    /// <summary>The plan in C1; Léa is U2, the architect U3, the management U4, and U1 an admin by the configuration.</summary>
    private static async Task<SlackBot> TeamAsync()
    {
        var bot = await SlackBot.BeginAsync();
        bot.Slack.Users["U4"] = new FakeUser("U4") { Locale = "en-GB" };
        bot.Slack.In("C1").Members.Add("U4");
        await bot.BindAsync("C1");
        foreach (var (role, user) in new[] { ("Léa Martin", "U2"), ("Architecte", "U3"), ("Direction", "U4") }) await bot.SaysAsync("C1", "U1", $"<@UBOT> link {role} to <@{user}>");
        return bot;
    }
}
