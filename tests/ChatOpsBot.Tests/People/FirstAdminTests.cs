using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.LocalChat.Page;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.People;

public sealed class FirstAdminTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_without_an_admin_issues_one_code_for_thirty_minutes()
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();

        await using var database = await bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);
        var code = Assert.Single(await database.Codes.ToListAsync(Cancellation));

        Assert.Equal((CodePurpose.Claim, bot.Clock.GetUtcNow().AddMinutes(30), OneTimeCode.ClaimLength), (code.Purpose, code.ExpiresAt, code.Code.Length));
    }

    [Theory]
    [InlineData("slack:U1, local:Léa Martin", true)]
    [InlineData("", true)]
    [InlineData("U1", false)]
    public void A_setting_that_names_no_platform_stops_the_start(string admins, bool isGood)
    {
        var result = new AdminOptions.Validator().Validate(null, new AdminOptions { Admins = admins });

        Assert.Equal(isGood, result.Succeeded);
        if (!isGood) Assert.Equal("Admins 'U1' names no platform and user: write slack:U123, teams:29:1abc or local:NAME, separated by commas.", result.FailureMessage);
    }

    [Fact]
    public async Task Open_pages_draw_everything_again_after_a_new_start()
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();
        var plan = (await bot.Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, Cancellation))!;

        Assert.True(PlanFeed.Changed(plan, Starting(new DateOnly(2026, 11, 30))).All);
        Assert.False(PlanFeed.Changed(plan, Starting(plan.Start!.Value)).All);

        PlanSnapshot Starting(DateOnly day) =>
            plan.With([new FieldChange(Subject.Plan, ChangedField.Start, null, null, FieldValue.Of((DateOnly?)day))], DateTimeOffset.UnixEpoch);
    }
}
