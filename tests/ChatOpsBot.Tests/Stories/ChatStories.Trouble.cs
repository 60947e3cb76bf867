using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Stories;

public abstract partial class ChatStories
{
    [Fact]
    public async Task In_a_storm_of_refusals_for_now_nothing_is_lost_and_the_order_is_kept()
    {
        await using var chat = await BeginAsync();
        var channel = chat.In(ChatPlatform.Channel);
        var before = channel.Answers.Count;
        chat.RefusesForNow(times: 4, seconds: 3);
        string[] codes = ["ACT-001", "ACT-002", "ACT-003", "ACT-004"];
        foreach (var code in codes) await channel.Says("bob", $"status {code}");
        for (var second = 0; second < 40; second++) await chat.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(codes, channel.Answers.Skip(before).Select(message => codes.First(code => message.Text.Contains(code, StringComparison.Ordinal))));
        Assert.Equal(0, await chat.ReadAsync(database => database.Outbox.CountAsync(entry => entry.Attempts > 0, Cancellation)));
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task An_answer_of_the_platform_that_was_lost_loses_no_message()
    {
        await using var chat = await BeginAsync();
        var channel = chat.In(ChatPlatform.Channel);
        chat.LosesAnAnswer();
        await channel.Says("bob", "status ACT-002");
        await chat.AdvanceAsync(TimeSpan.FromSeconds(16));

        Assert.Equal(chat.TimesAfterALostAnswer, channel.Messages.Count(message => message.Text.Contains("Prévenir les lecteurs", StringComparison.Ordinal)));
        await chat.EndsInSilenceAsync();
    }
}
