namespace ChatOpsBot.Tests.Stories;

public abstract partial class ChatStories
{
    [Fact]
    public async Task What_comes_by_itself_is_in_the_language_and_by_the_clocks_of_the_profile_until_somebody_sets_their_own()
    {
        await using var chat = await BeginAsync();
        var bob = chat.In("bob");
        await chat.LivesAsync("bob", "en-GB", "Asia/Tokyo");
        await bob.Says("bob", "mine");
        await chat.In(ChatPlatform.Channel).Says("ada", "assign ACT-004 Bruno");
        await chat.In(ChatPlatform.Channel).Says("ada", "due ACT-004 2026-12-04");

        // The plan is French and lives in Paris, where it is one in the morning then.
        await chat.GoOnToAsync("2026-12-03 00:59");
        bob.ShouldNotShow("Your morning");
        await chat.GoOnToAsync("2026-12-03 01:01");
        bob.ShouldShow("Your morning");

        await bob.Says("bob", "settings language fr");
        await bob.Says("bob", "settings zone Europe/Paris");
        await chat.GoOnToAsync("2026-12-04 09:01");
        bob.ShouldShow("Votre matin");
        await chat.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Settings_say_what_comes_from_the_profile()
    {
        await using var chat = await BeginAsync();
        await chat.LivesAsync("bob", "en-GB", "Asia/Tokyo");
        await chat.In("bob").Says("bob", "mine");
        await chat.In("bob").Says("bob", "settings");

        chat.In("bob").ShouldShow("Asia/Tokyo (profile)");
        await chat.EndsInSilenceAsync();
    }
}
