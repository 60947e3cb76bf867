using ChatOpsBot.Outbox;
using ChatOpsBot.Slack;

namespace ChatOpsBot.Tests.Slack;

/// <summary>What Slack refuses is not said, stays visible, goes another way where it is urgent, and an admin hears of it.</summary>
public sealed class TroubleTests
{
    [Fact]
    public async Task Of_a_message_to_an_archived_channel_admins_hear_on_this_machine_and_in_Slack()
    {
        await using var story = await SlackStore.BeginAsync();
        await story.KnowAsync("Ada", "U1", isAdmin: true);
        story.Slack.In("C1").IsArchived = true;
        await story.OweAsync(SlackStore.Message("C1", "weekly report"));
        await story.AdvanceAsync(GatheredNotices.Gathers);

        Assert.Equal((OutboxState.Dead, "is_archived"), ((await story.RowAsync("weekly report")).State, (await story.RowAsync("weekly report")).Failure));
        Assert.Equal("person/Ada", Assert.Single(await story.RowsOnThisMachineAsync()).Conversation);
        story.Slack.In("U1").ShouldShow("is_archived");
    }

    [Fact]
    public async Task An_admin_whom_the_configuration_alone_names_hears_of_trouble_in_Slack()
    {
        await using var story = await SlackStore.BeginAsync(admins: "slack:U1");
        await story.Store.Service<SlackIdentities>().OfAsync(default, TestContext.Current.CancellationToken);
        story.Slack.In("C1").IsArchived = true;
        await story.OweAsync(SlackStore.Message("C1", "news"));
        await story.AdvanceAsync(GatheredNotices.Gathers);

        story.Slack.In("U1").ShouldShow("is_archived");
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("restricted_action")]
    [InlineData("channel_not_found")]
    public async Task What_will_never_be_taken_is_tried_once(string error)
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.Fails(error, method: "chat.postMessage");
        await story.OweAsync(SlackStore.Message("C1", "news"));
        for (var hour = 0; hour < 3; hour++) await story.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal((OutboxState.Dead, error), ((await story.RowAsync("news")).State, (await story.RowAsync("news")).Failure));
        Assert.Single(story.Slack.Calls);
    }

    [Fact]
    public async Task A_call_to_somebody_who_left_goes_another_way_at_once_and_admins_hear_of_it()
    {
        await using var story = await SlackStore.BeginAsync(admins: "local:Karim");
        await story.KnowAsync("Ada", "U1");
        await story.JoinAsync("Ada", new(ChatOpsBot.Core.Plans.WorkspaceKey.Local, "Ada"));
        story.Slack.Users["U1"].IsDeleted = true;
        await story.OweAsync(SlackStore.Message("U1", "level N1") with { Urgency = Urgency.Immediate });
        await story.AdvanceAsync(GatheredNotices.Gathers);

        Assert.Equal(
            [("person/Ada", "level N1"), ("person/Karim", "A message for Ada was not delivered, and I no longer send it")],
            (await story.RowsOnThisMachineAsync()).Select(row => (row.Conversation, row.Content!.Summary)).Order());
    }

    [Theory]
    [InlineData("token_revoked", null, "token_revoked")]
    [InlineData("missing_scope", "chat:write", "missing_scope: chat:write")]
    public async Task Where_the_app_itself_is_refused_admins_hear_on_this_machine_what_to_mend(string error, string? scope, string told)
    {
        await using var story = await SlackStore.BeginAsync(admins: "local:Karim");
        story.Slack.IsRevoked = error == "token_revoked";
        if (scope is not null) story.Slack.Scopes.Remove(scope);
        await story.OweAsync(SlackStore.Message("C1", "news"));

        Assert.Equal(told, (await story.RowAsync("news")).Failure);
        Assert.Equal("person/Karim", Assert.Single(await story.RowsOnThisMachineAsync()).Conversation);
    }

    [Fact]
    public async Task A_message_that_somebody_removed_is_not_drawn_again_and_nobody_is_told()
    {
        await using var story = await SlackStore.BeginAsync(admins: "local:Karim");
        await story.OweAsync(SlackStore.Message("C1", "board"));
        story.Slack.In("C1").All.Clear();
        await story.OweAsync(SlackStore.Message("C1", "board again") with { Edits = "board" });
        await story.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("message_not_found", (await story.RowAsync("board again")).Failure);
        Assert.Empty(await story.RowsOnThisMachineAsync());
    }

    [Fact]
    public async Task While_Slack_cannot_be_reached_it_is_tried_again_until_it_can()
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.Fails("service_unavailable", times: 3);
        await story.OweAsync(SlackStore.Message("C1", "news"));
        foreach (var wait in new[] { 15, 60, 300 }) await story.AdvanceAsync(TimeSpan.FromSeconds(wait));

        Assert.Single(story.Slack.In("C1").Messages);
        Assert.False((await story.RowAsync("news")).MayBePosted);
    }
}
