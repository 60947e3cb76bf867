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

        await chat.In("cyd").Press("cyd", call, "Acknowledge");
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
    public async Task A_blocker_that_nobody_takes_waits_for_a_decision_every_morning_until_the_management_resolves_it_in_a_form()
    {
        await using var chat = await BeginAsync();
        var channel = chat.In(ChatPlatform.Channel);
        await channel.Says("ada", "status ACT-001");
        await channel.FillIn("ada", channel.ShouldShow("ACT-001"), "Block…", (0, "the vendor does not answer"), (1, "N1"));
        await chat.AdvanceAsync(TimeSpan.FromSeconds(5));
        var card = Assert.Single(channel.Messages, message => message.Thread is null && message.Text.Contains("ESC-1", StringComparison.Ordinal));

        // N1 has until Wednesday 14:00, N2 until Thursday 14:00, N3 until Monday 14:00; the morning after asks for the decision.
        await chat.GoOnToAsync("2026-12-07 14:01");
        var call = chat.In("cyd").Messages[0];
        var told = chat.In("cyd").Messages.Count;
        await chat.GoOnToAsync("2026-12-08 09:01");
        var asked = chat.In("cyd").Messages.Skip(told).Single(message => message.Text.Contains("Decision required", StringComparison.Ordinal));

        await chat.In("cyd").FillIn("cyd", asked, "Resolve…", (0, "another vendor"));
        for (var second = 0; second < 5; second++) await chat.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("another vendor", await chat.ReadAsync(database => database.Escalations.Select(one => one.Decision).SingleAsync(Cancellation)));
        Assert.Contains("another vendor", channel.Now(card).Text, StringComparison.Ordinal);
        Assert.Contains(channel.Messages, line => line.Thread == card.Id && line.Text.Contains("another vendor", StringComparison.Ordinal));
        Assert.Contains("another vendor", chat.In("cyd").Now(call).Text, StringComparison.Ordinal);
        foreach (var person in ChatPlatform.People)
            Assert.All(chat.In(person).Messages, message => Assert.DoesNotContain("Resolve…", message.Buttons));
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_stand_up_comes_to_the_channel_on_a_working_morning_with_what_stands()
    {
        await using var chat = await BeginAsync();
        await chat.In(ChatPlatform.Channel).Says("ada", "schedule standup 09:15");
        await chat.In(ChatPlatform.Channel).Says("ada", "start ACT-001");
        await chat.GoOnToAsync("2026-12-03 09:20");

        Assert.Null(chat.In(ChatPlatform.Channel).ShouldShow("Point du jour").Thread);
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Whoever_two_plans_ask_before_their_stand_ups_answers_each_by_a_press_and_that_stands_under_its_own()
    {
        await using var chat = await BeginAsync();
        var (channel, bob) = (chat.In(ChatPlatform.Channel), chat.In("bob"));
        await chat.ImportAsync("# Jardin\n\n#### ACT-001 : Tailler la haie\n\n| Attribut | Valeur |\n|---|---|\n| **Responsable** | Bruno |\n| **Échéance** | 2026-12-03 |\n");
        foreach (var text in new[] { "here Jardin", "schedule report off", "switch on" }) await chat.In("ada").Says("ada", text);
        foreach (var text in new[] { "schedule standup 09:15", "assign ACT-001 Bruno", "start ACT-001" }) await channel.Says("ada", text);
        await chat.GoOnToAsync("2026-12-03 09:20");
        var asked = Assert.Single(bob.Messages, message => message.Text.Contains("where do you stand", StringComparison.Ordinal));
        var standUp = channel.ShouldShow("Point du jour");

        // Of the garden first: its plan comes first in the alphabet.
        await bob.Press("bob", asked, "On track");
        await chat.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(["jardin 1"], await OnTrackAsync(chat));
        channel.ShouldShow("Pas encore de réponse");

        await bob.Press("bob", bob.Now(asked), "On track");
        await chat.AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(2, (await OnTrackAsync(chat)).Count);
        var gathered = channel.ShouldShow("en bonne voie");
        Assert.Equal(standUp.Id, gathered.Thread);
        Assert.Contains("Ouvrir le pare-feu", gathered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("On track", bob.Now(asked).Buttons);
        await chat.EndsInSilenceAsync();
    }

    private static Task<List<string>> OnTrackAsync(ChatPlatform chat) => chat.ReadAsync(database => database.StandUpAnswers.Where(answer => answer.OnTrackAt != null)
        .OrderBy(answer => answer.PlanName).Select(answer => answer.PlanName + " " + answer.Action).ToListAsync(Cancellation));

    [Fact]
    public async Task A_morning_shows_what_is_due_and_each_line_can_be_answered()
    {
        await using var chat = await BeginAsync();
        await chat.In(ChatPlatform.Channel).Says("ada", "assign ACT-004 Bruno");
        await chat.In(ChatPlatform.Channel).Says("ada", "due ACT-004 2026-12-03");
        Assert.Empty(chat.In("bob").Messages);
        await chat.GoOnToAsync("2026-12-03 09:01");

        var morning = chat.In("bob").ShouldShow("ACT-004");
        await chat.In("bob").Press("bob", morning, "Done");
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
        await bob.Press("bob", morning, "Snooze…");

        // An hour of work, of which the day has less left, ends when the next one begins.
        var choices = bob.Messages[^1];
        var hour = Assert.Single(choices.Buttons, label => label.Contains("1 h : ", StringComparison.Ordinal));
        Assert.EndsWith("09:00", hour, StringComparison.Ordinal);
        Assert.Equal(0, await SnoozesAsync(chat));
        await bob.Press("bob", choices, hour);
        Assert.Equal(1, await SnoozesAsync(chat));
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_day_that_is_chosen_in_a_form_is_told_as_its_instant_before_it_is_confirmed_there()
    {
        await using var chat = await BeginAsync();
        var bob = chat.In("bob");
        await bob.Says("bob", "snooze ACT-004");
        var choices = bob.ShouldShow("ACT-004");

        // Saturday: the work begins again on Monday.
        await bob.FillIn("bob", choices, "A date…", (0, "2026-12-05"));
        Assert.Equal("ACT-004: I shall come back to it Mon 09:00. All right?", chat.Asked);
        Assert.Equal(0, await SnoozesAsync(chat));

        await chat.SendAsync("bob", "bob");
        Assert.Equal(new DateTimeOffset(2026, 12, 7, 8, 0, 0, TimeSpan.Zero), await chat.ReadAsync(database => database.Snoozes.Select(snooze => snooze.Until).SingleAsync(Cancellation)));
        await chat.EndsInSilenceAsync();
    }

    private static Task<int> SnoozesAsync(ChatPlatform chat) => chat.ReadAsync(database => database.Snoozes.CountAsync(Cancellation));
}
