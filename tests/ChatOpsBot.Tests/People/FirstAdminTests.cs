using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.LocalChat.Page;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Tests.Inbox;
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
        await ImportAsync(bot.Services);

        await StartAsync(bot.Services);

        var code = Assert.Single(await CodesAsync(bot.Services));
        Assert.Equal((CodePurpose.Claim, bot.Clock.GetUtcNow().AddMinutes(30), OneTimeCode.ClaimLength), (code.Purpose, code.ExpiresAt, code.Code.Length));
    }

    [Fact]
    public async Task Nobody_is_asked_to_become_admin_of_the_demonstration_on_this_machine()
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();

        await StartAsync(bot.Services);
        var alone = await CodesAsync(bot.Services);
        await StartAsync(bot.Services, new FakeChat());

        Assert.Empty(alone);
        Assert.Single(await CodesAsync(bot.Services));
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

    /// <summary>What a start does, with chats beside this machine's own.</summary>
    private static Task StartAsync(IServiceProvider services, params IEnumerable<IChatClient> others) =>
        ActivatorUtilities.CreateInstance<FirstAdmin>(services, services.GetServices<IChatClient>().Concat(others)).StartedAsync(Cancellation);

    private static Task ImportAsync(IServiceProvider services) => services.GetRequiredService<ImportHandler>().HandleAsync(
        new ImportHandler.Request(WorkspaceKey.Local, new DocumentFile("plan.md", LargePlan.Of(1), IsDemonstration: false), Start: null, DryRun: false, Replace: false), Cancellation);

    private static async Task<List<IssuedCode>> CodesAsync(IServiceProvider services)
    {
        await using var database = await services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);
        return await database.Codes.ToListAsync(Cancellation);
    }
}
