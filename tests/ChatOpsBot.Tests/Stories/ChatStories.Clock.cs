using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Stories;

public abstract partial class ChatStories
{
    [Fact]
    public async Task A_blocker_goes_from_level_to_level_until_somebody_takes_it_and_ends_it()
    {
        await using var chat = await BeginAsync();
        var channel = chat.In(ChatPlatform.Channel);
        await channel.Says("ada", "escalate ACT-001 N1 the vendor does not answer");
        await chat.AdvanceAsync(TimeSpan.FromSeconds(5));
        var card = Assert.Single(channel.Messages, message => message.Thread is null && message.Text.Contains("the vendor does not answer", StringComparison.Ordinal));
        chat.In("ada").ShouldShow("ESC-1");

        // N1 has four working hours, N2 and N3 one and two working days.
        await chat.GoOnToAsync("2026-12-02 14:01");
        chat.In("bob").ShouldShow("ESC-1");
        Assert.Empty(chat.In("cyd").Messages);
        await chat.GoOnToAsync("2026-12-03 14:01");
        var call = chat.In("cyd").ShouldShow("ESC-1");

        await chat.In("cyd").Press("cyd", call, "Je m’en occupe");
        await chat.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.Contains("Chloé", channel.Now(card).Text, StringComparison.Ordinal);
        await chat.GoOnToAsync("2026-12-04 10:00");
        await chat.In("cyd").Says("cyd", "resolve ESC-1 another vendor");
        await chat.AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.Contains("another vendor", channel.Now(card).Text, StringComparison.Ordinal);
        Assert.All(channel.Messages.Where(message => message.Id != card.Id && message.Text.Contains("Bruno", StringComparison.Ordinal)), line => Assert.NotNull(line.Thread));
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_morning_shows_what_is_due_and_each_line_can_be_answered()
    {
        await using var chat = await BeginAsync();
        await chat.In(ChatPlatform.Channel).Says("ada", "assign ACT-004 Bruno");
        await chat.In(ChatPlatform.Channel).Says("ada", "due ACT-004 2026-12-03");
        Assert.Empty(chat.In("bob").Messages);
        await chat.GoOnToAsync("2026-12-03 09:01");

        var morning = chat.In("bob").ShouldShow("ACT-004");
        await chat.In("bob").Press("bob", morning, "Terminer");
        await chat.GoOnToAsync("2026-12-04 09:01");

        Assert.Single(chat.In("bob").Messages, message => message.Text.Contains("ACT-004", StringComparison.Ordinal) && message.Id == morning.Id);
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task What_is_put_off_says_until_when_before_it_is_confirmed()
    {
        await using var chat = await BeginAsync();
        await chat.In(ChatPlatform.Channel).Says("ada", "assign ACT-004 Bruno");
        await chat.In(ChatPlatform.Channel).Says("ada", "due ACT-004 2026-12-03");
        await chat.GoOnToAsync("2026-12-03 17:30");
        var bob = chat.In("bob");
        var morning = bob.ShouldShow("ACT-004");
        await bob.Press("bob", morning, "Plus tard…");

        // An hour of work, of which the day has less left, ends when the next one begins.
        var choices = bob.Messages[^1];
        var hour = Assert.Single(choices.Buttons, label => label.Contains("1 h : ", StringComparison.Ordinal));
        Assert.EndsWith("09:00", hour, StringComparison.Ordinal);
        Assert.Equal(0, await SnoozesAsync(chat));
        await bob.Press("bob", choices, hour);
        Assert.Equal(1, await SnoozesAsync(chat));
        await chat.EndsInSilenceAsync();
    }

    private static Task<int> SnoozesAsync(ChatPlatform chat) => chat.ReadAsync(database => database.Snoozes.CountAsync(Cancellation));
}
