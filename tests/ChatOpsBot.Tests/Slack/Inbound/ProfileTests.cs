using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.People;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack.Inbound;

/// <summary>What the workspace says of people, as the bot keeps it.</summary>
public sealed class ProfileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_was_linked_and_never_spoke_is_looked_up_and_kept()
    {
        await using var bot = await SlackBot.BeginAsync();
        (bot.Slack.Users["U3"].Zone, bot.Slack.Users["U3"].Mail) = ("Asia/Tokyo", "karim@example.org");
        await bot.BindAsync("C1");
        await bot.SaysAsync("C1", "U1", "<@UBOT> link Architecte to <@U3>");
        await bot.Services.GetRequiredService<SeenProfiles>().LookAsync(bot.Clock.GetUtcNow());

        Assert.Equal(new AccountProfile(Language.English, "Asia/Tokyo", "karim@example.org"), await KeptAsync(bot, "U3"));
    }

    [Fact]
    public async Task A_profile_that_changed_is_kept_as_it_is_seen_later()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.BindAsync("C1");
        await bot.SaysAsync("C1", "U1", "<@UBOT> link Architecte to <@U3>");
        await bot.SaysAsync("U3", "U3", "mine");
        Assert.Equal(Language.English, (await KeptAsync(bot, "U3")).Language);

        bot.Slack.Users["U3"].Locale = "fr-FR";
        // What was looked up is good for half an hour.
        await bot.AdvanceAsync(TimeSpan.FromMinutes(31));
        await bot.SaysAsync("U3", "U3", "mine");

        Assert.Equal(Language.French, (await KeptAsync(bot, "U3")).Language);
    }

    private static async Task<AccountProfile> KeptAsync(SlackBot bot, string user)
    {
        await using var database = await bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);
        var people = await database.People.AsNoTracking().Include(person => person.Accounts).ToListAsync(Cancellation);
        return people.SelectMany(person => person.Accounts).Single(account => account.UserId == user).Profile;
    }
}
