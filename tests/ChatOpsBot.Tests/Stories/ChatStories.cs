using ChatOpsBot.Core.Plans;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Stories;

/// <summary>What people live through with the bot where they write to each other; each platform runs all of it.</summary>
public abstract partial class ChatStories
{
    private protected abstract Task<ChatPlatform> BeginAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_asks_in_the_channel_is_answered_in_the_thread_of_the_question()
    {
        await using var chat = await BeginAsync();
        await chat.In(ChatPlatform.Channel).Says("bob", "status ACT-004");

        Assert.NotNull(chat.In(ChatPlatform.Channel).ShouldShow("ACT-004").Thread);
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_stand_up_is_asked_for_and_shows_what_was_done_and_what_stands()
    {
        await using var chat = await BeginAsync();
        var channel = chat.In(ChatPlatform.Channel);
        await channel.Says("ada", "block ACT-001 the vendor does not answer");
        await channel.Says("ada", "start ACT-004");
        await channel.Says("bob", "standup");

        var answer = channel.Answers[^1];
        Assert.Contains("ACT-001", answer.Text, StringComparison.Ordinal);
        Assert.Contains("the vendor does not answer", answer.Text, StringComparison.Ordinal);
        Assert.Contains("ACT-004", answer.Text, StringComparison.Ordinal);
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_refusal_is_seen_by_whoever_tried_and_by_nobody_else()
    {
        await using var chat = await BeginAsync();
        var channel = chat.In(ChatPlatform.Channel);
        await channel.Says("bob", "statsu ACT-004");
        await channel.Says("bob", "grant Bruno admin");

        channel.ShouldNotShow("statsu");
        channel.ShouldNotShow("admin");
        Assert.Contains(chat.AloneTo("bob"), text => text.Contains("status ACT-004", StringComparison.Ordinal));
        Assert.Equal(2, chat.AloneTo("bob").Count);
        Assert.Empty(chat.AloneTo("cyd"));
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task What_is_told_twice_changes_the_plan_once_and_is_answered_once()
    {
        await using var chat = await BeginAsync();
        var channel = chat.In(ChatPlatform.Channel);
        await channel.Says("ada", "spent ACT-001 1");
        var said = channel.Answers.Count;
        await chat.RedeliverAsync();

        Assert.Equal(1, await chat.ReadAsync(database => database.Journal.CountAsync(entry => entry.Field == ChangedField.SpentDays, Cancellation)));
        Assert.Equal(said, channel.Answers.Count);
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_button_that_is_told_twice_is_pressed_once()
    {
        await using var chat = await BeginAsync();
        var channel = chat.In(ChatPlatform.Channel);
        await channel.Says("ada", "status ACT-001");
        var card = channel.ShouldShow("ACT-001");
        await channel.Press("ada", card, "Start");
        await chat.RedeliverAsync();

        Assert.Equal(1, await chat.ReadAsync(database => database.Journal.CountAsync(entry => entry.Field == ChangedField.Status, Cancellation)));
        Assert.Contains("in progress", channel.Now(card).Text, StringComparison.Ordinal);
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_card_that_is_out_of_date_changes_nothing_says_so_alone_and_is_drawn_again()
    {
        await using var chat = await BeginAsync();
        var channel = chat.In(ChatPlatform.Channel);
        await channel.Says("ada", "status ACT-001");
        var card = channel.ShouldShow("ACT-001");
        var late = chat.LatePress(ChatPlatform.Channel, "ada", card, "Done");
        await channel.Says("ada", "start ACT-001");
        await late();

        Assert.NotEmpty(chat.AloneTo("ada"));
        Assert.All(chat.AloneTo("ada"), text => Assert.Contains("out of date", text, StringComparison.Ordinal));
        Assert.Contains("in progress", channel.Now(card).Text, StringComparison.Ordinal);
        Assert.Equal(1, await chat.ReadAsync(database => database.Journal.CountAsync(entry => entry.Field == ChangedField.Status, Cancellation)));
        await chat.EndsInSilenceAsync();
    }
}
