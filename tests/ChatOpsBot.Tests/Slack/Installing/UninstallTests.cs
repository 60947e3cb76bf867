using System.Text.Json.Nodes;
using ChatOpsBot.Outbox;
using ChatOpsBot.Slack.Installing;

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
    public async Task What_is_owed_meanwhile_is_said_once_and_in_its_order_when_the_bot_is_let_in_again_within_a_day()
    {
        await using var many = await BothAsync();
        many.Second.Fails("service_unavailable", method: "chat.postMessage");
        await many.OweAsync(many.Second, "U2", "owed before");
        await many.OweAsync(many.Second, "U2", "falls due later", after: TimeSpan.FromHours(24));
        await TakesOutAsync(many);
        await many.OweAsync(many.Second, "U2", "owed after");
        await many.Bot.AdvanceAsync(TimeSpan.FromHours(23));
        many.Second.In("U2").ShouldBeSilent();

        await many.InstallAsync(many.Second);
        Assert.Equal(["owed before", "owed after"], SaidTo(many, "U2"));

        await many.Bot.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(["owed before", "owed after", "falls due later"], SaidTo(many, "U2"));
    }

    [Fact]
    public async Task What_is_in_hand_when_the_bot_is_taken_out_is_not_lost()
    {
        await using var many = await BothAsync();
        many.Second.IsRevoked = true;
        await many.OweAsync(many.Second, "U2", "in hand");
        await TakesOutAsync(many);

        await many.InstallAsync(many.Second);

        Assert.Equal(["in hand"], SaidTo(many, "U2"));
    }

    [Fact]
    public async Task What_was_perhaps_said_before_the_bot_was_taken_out_is_looked_for_and_not_said_again()
    {
        await using var many = await BothAsync();
        many.Second.Loses("chat.postMessage");
        await many.OweAsync(many.Second, "U2", "said, and not answered");
        await TakesOutAsync(many);
        await many.Bot.AdvanceAsync(TimeSpan.FromHours(2));

        await many.InstallAsync(many.Second);

        Assert.Equal(["said, and not answered"], SaidTo(many, "U2"));
        Assert.Equal(OutboxState.Sent, (await many.OwedAsync(many.Second))["said, and not answered"].State);
    }

    [Fact]
    public async Task To_be_let_in_again_hurries_nothing_of_another_workspace()
    {
        await using var many = await BothAsync();
        await TakesOutAsync(many);
        many.First.Fails("service_unavailable", method: "chat.postMessage");
        await many.OweAsync(many.First, "U2", "of another");
        var before = (await many.OwedAsync(many.First))["of another"].NextAt;

        await many.InstallAsync(many.Second);

        var row = (await many.OwedAsync(many.First))["of another"];
        Assert.Equal((OutboxState.Waiting, before), (row.State, row.NextAt));
    }

    [Fact]
    public async Task What_is_owed_to_a_workspace_that_does_not_come_back_is_given_up_a_day_after_it_fell_due()
    {
        await using var many = await BothAsync();
        await TakesOutAsync(many);
        foreach (var said in new[] { "first", "second", "third" }) await many.OweAsync(many.Second, "U2", said);
        await many.OweAsync(many.Second, "U3", "later", after: TimeSpan.FromHours(30));
        await HoursAsync(many, 26);
        var owed = await many.OwedAsync(many.Second);
        Assert.All(new[] { "first", "second", "third" }, said => Assert.Equal((OutboxState.Dead, "not_installed"), (owed[said].State, owed[said].Failure)));

        await HoursAsync(many, 25);
        Assert.Equal(OutboxState.Waiting, (await many.OwedAsync(many.Second))["later"].State);

        await HoursAsync(many, 32);
        Assert.DoesNotContain((await many.OwedAsync(many.Second)).Values, row => row.State is OutboxState.Waiting);
        many.Second.In("U2").ShouldBeSilent();
    }

    [Fact]
    public async Task What_nobody_gave_up_while_no_process_ran_is_withdrawn_after_a_day()
    {
        await using var many = await BothAsync();
        await TakesOutAsync(many);
        foreach (var said in new[] { "first", "second" }) await many.OweAsync(many.Second, "U2", said);
        many.Bot.Clock.Advance(TimeSpan.FromHours(25));

        await many.InstallAsync(many.Second);

        Assert.All((await many.OwedAsync(many.Second)).Values.Where(row => row.Conversation == "U2"), row => Assert.Equal((OutboxState.Withdrawn, Unsaid.TooLate), (row.State, row.Failure)));
        many.Second.In("U2").ShouldBeSilent();
    }

    [Fact]
    public async Task Word_of_an_earlier_removal_and_of_the_tokens_of_people_ends_nothing()
    {
        await using var many = await BothAsync();
        var late = many.Second.Uninstalled();
        late["event_time"] = late["event_time"]!.GetValue<long>() - 60;
        var inParts = (JsonObject)late.DeepClone();
        inParts["event_time"] = late["event_time"]!.GetValue<long>() * 1_000_000;
        foreach (var told in new[] { late, inParts, many.Second.Revoked("oauth", "U1"), many.Second.Revoked("bot", "UOTHER") }) (await many.Bot.EventAsync(told)).EnsureSuccessStatusCode();
        Assert.NotNull((await many.StoredAsync(many.Second))!.Token);

        (await many.Bot.EventAsync(many.Second.Revoked("bot", FakeSlack.BotUser))).EnsureSuccessStatusCode();
        Assert.Null((await many.StoredAsync(many.Second))!.Token);
    }

    private static async Task TakesOutAsync(ManyTeams many)
    {
        many.Second.IsRevoked = true;
        (await many.Bot.EventAsync(many.Second.Uninstalled())).EnsureSuccessStatusCode();
        await many.Bot.QuietAsync();
    }

    private static async Task HoursAsync(ManyTeams many, int hours)
    {
        for (var hour = 0; hour < hours; hour++) await many.Bot.AdvanceAsync(TimeSpan.FromHours(1));
    }

    private static IEnumerable<string> SaidTo(ManyTeams many, string user) => many.Second.In(user).Messages.Where(message => message.IsBot).Select(message => message.Shown.Trim());

    private static async Task<ManyTeams> BothAsync()
    {
        var many = await ManyTeams.BeginAsync();
        await many.InstallAsync(many.First);
        await many.InstallAsync(many.Second);
        return many;
    }
}
