namespace ChatOpsBot.Tests.Slack.Installing;

/// <summary>A workspace takes the bot out, and perhaps lets it in again.</summary>
public sealed class UninstallTests
{
    [Fact]
    public async Task A_workspace_that_takes_the_bot_out_loses_its_token_and_no_other_notices()
    {
        await using var many = await BothAsync();
        (await many.Bot.EventAsync(many.Second.Uninstalled())).EnsureSuccessStatusCode();
        await many.Bot.AfterAsync();
        var calls = many.Second.Calls.Count;

        Assert.Equal((true, false), ((await many.StoredAsync(many.Second))!.Token is null, (await many.StoredAsync(many.First))!.Token is null));
        await many.SaysAsync(many.Second, "U1", "U1", "plan");
        Assert.Equal(calls, many.Second.Calls.Count);
        await many.SaysAsync(many.First, "U2", "U2", "help");
        Assert.Contains(many.First.In("U2").Messages, message => message.IsBot);
    }

    [Fact]
    public async Task What_was_owed_waits_and_is_said_once_the_bot_is_let_in_again()
    {
        await using var many = await BothAsync();
        many.Second.Fails("service_unavailable", method: "chat.postMessage");
        await many.SaysAsync(many.Second, "U2", "U2", "help");
        many.Second.IsRevoked = true;
        (await many.Bot.EventAsync(many.Second.Uninstalled())).EnsureSuccessStatusCode();
        await many.Bot.AdvanceAsync(TimeSpan.FromMinutes(10));
        many.Second.In("U2").ShouldBeSilent();

        await many.InstallAsync(many.Second);

        Assert.Single(many.Second.In("U2").Messages, message => message.IsBot);
    }

    [Fact]
    public async Task What_was_owed_for_longer_than_a_day_is_withdrawn()
    {
        await using var many = await BothAsync();
        many.Second.Fails("service_unavailable", method: "chat.postMessage");
        await many.SaysAsync(many.Second, "U2", "U2", "help");
        (await many.Bot.EventAsync(many.Second.Uninstalled())).EnsureSuccessStatusCode();
        await many.Bot.AdvanceAsync(TimeSpan.FromHours(25));

        await many.InstallAsync(many.Second);

        many.Second.In("U2").ShouldBeSilent();
    }

    [Fact]
    public async Task Word_of_an_earlier_removal_and_of_the_tokens_of_people_ends_nothing()
    {
        await using var many = await BothAsync();
        var late = many.Second.Uninstalled();
        late["event_time"] = late["event_time"]!.GetValue<long>() - 60;
        foreach (var told in new[] { late, many.Second.Revoked("oauth", "U1"), many.Second.Revoked("bot", "UOTHER") }) (await many.Bot.EventAsync(told)).EnsureSuccessStatusCode();
        Assert.NotNull((await many.StoredAsync(many.Second))!.Token);

        (await many.Bot.EventAsync(many.Second.Revoked("bot", FakeSlack.BotUser))).EnsureSuccessStatusCode();
        Assert.Null((await many.StoredAsync(many.Second))!.Token);
    }

    private static async Task<ManyTeams> BothAsync()
    {
        var many = await ManyTeams.BeginAsync();
        await many.InstallAsync(many.First);
        await many.InstallAsync(many.Second);
        return many;
    }
}
