using System.Text;
using ChatOpsBot.Tests.Escalations;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Stories;

public abstract partial class ChatStories
{
    [Fact]
    public async Task Whoever_blocks_an_action_says_why_and_calls_a_level_in_one_form()
    {
        await using var chat = await BeginAsync();
        var channel = chat.In(ChatPlatform.Channel);
        await channel.Says("ada", "status ACT-001");
        var card = channel.ShouldShow("ACT-001");
        await channel.FillIn("ada", card, "Block…", (0, "waits for the key"), (1, "N2"));
        await chat.AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.Contains("waits for the key", channel.Now(card).Text, StringComparison.Ordinal);
        chat.In("bob").ShouldShow("ESC-1");
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task The_first_steps_are_asked_for_and_lead_on()
    {
        await using var chat = await BeginAsync();
        await chat.In("ada").Says("ada", "setup");

        chat.In("ada").ShouldShow("First steps");
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_newer_plan_is_shown_as_what_it_would_change_and_taken_once_it_is_confirmed()
    {
        await using var chat = await BeginAsync();
        var newer = Encoding.UTF8.GetString(StoryPlan.Content()).Replace("Ranger les câbles", "Ranger tous les câbles", StringComparison.Ordinal);
        await chat.DropAsync("ada", "plan.md", Encoding.UTF8.GetBytes(newer));
        var offer = chat.In("ada").ShouldShow("is there already");
        Assert.Contains("ACT-004", offer.Text, StringComparison.Ordinal);
        Assert.False(await IsRenamedAsync(chat));

        await chat.In("ada").Press("ada", offer, "Update");
        Assert.True(await IsRenamedAsync(chat));
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_plan_that_somebody_else_hands_over_is_not_taken()
    {
        await using var chat = await BeginAsync();
        await chat.DropAsync("bob", "plan.md", StoryPlan.Content());

        Assert.Empty(Assert.Single(chat.In("bob").Messages).Buttons);
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_message_becomes_an_action()
    {
        await using var chat = await BeginAsync();
        await chat.OpenActionOfAsync("ada", "renew the certificate");
        await chat.SendAsync(ChatPlatform.Channel, "ada", (0, "renew the certificate"), (2, "P1"));

        Assert.True(await chat.ReadAsync(database => database.Actions.AnyAsync(action => action.Title == "renew the certificate", Cancellation)));
        Assert.Contains(chat.AloneTo("ada"), text => text.Contains("renew the certificate", StringComparison.Ordinal));
        await chat.EndsInSilenceAsync();
    }

    private static Task<bool> IsRenamedAsync(ChatPlatform chat) => chat.ReadAsync(database => database.Actions.AnyAsync(action => action.Title == "Ranger tous les câbles", Cancellation));
}
