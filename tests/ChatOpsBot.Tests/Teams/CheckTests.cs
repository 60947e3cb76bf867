using ChatOpsBot.Core.Messages;
using ChatOpsBot.Operations;
using ChatOpsBot.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Teams;

/// <summary>What the doctor finds in Teams.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task The_doctor_tries_the_credential_and_lists_where_the_bot_is()
    {
        await using var bot = await TeamsBot.BeginAsync();
        await bot.SaysAsync(FakeTeams.Channel, "bob", "plan");

        var found = await ExamineAsync(bot);

        Assert.Equal(MessageKind.Answer, found.Kind);
        Assert.Contains(found.Blocks.OfType<MessageBlock.Facts>().Single().Items, fact => fact.Label == "Channel" && fact.Value.ToString() == FakeTeams.Channel);
    }

    [Fact]
    public async Task A_secret_that_is_not_taken_is_named_with_what_to_set()
    {
        await using var bot = await TeamsBot.BeginAsync(("Teams:ClientSecret", "example-of-yesterday"));

        var found = await ExamineAsync(bot);

        Assert.Equal(MessageKind.Refusal, found.Kind);
        Assert.Contains(found.Blocks.OfType<MessageBlock.Notice>(), notice => notice.Tone is Tone.Bad && notice.Text.ToString().Contains("invalid_client", StringComparison.Ordinal));
    }

    private static Task<BotMessage> ExamineAsync(TeamsBot bot) =>
        bot.Services.GetServices<IConnectionCheck>().OfType<TeamsCheck>().Single().ExamineAsync(Language.English, TestContext.Current.CancellationToken);
}
