using ChatOpsBot.Core.Plans;
using ChatOpsBot.People;
using ChatOpsBot.Tests.Slack.Installing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.People;

public sealed class PeopleDirectoryTests
{
    [Fact]
    public async Task The_people_of_a_realm_that_was_checked_a_moment_ago_stay_known_however_many_realms_come_after()
    {
        await using var many = await ManyTeams.BeginAsync();
        await many.InstallAsync(many.Second);
        var directory = many.Bot.Services.GetRequiredService<PeopleDirectory>();
        var asked = ManyTeams.Of(many.Second);
        for (var other = 0; other < PeopleDirectory.Most + 20; other++)
        {
            await directory.CurrentAsync(asked, TestContext.Current.CancellationToken);
            await directory.CurrentAsync(new WorkspaceKey(asked.Platform, $"TOTHER{other}"), TestContext.Current.CancellationToken);

            Assert.NotEmpty(directory.LastSeen(asked).Persons);
        }
    }
}
