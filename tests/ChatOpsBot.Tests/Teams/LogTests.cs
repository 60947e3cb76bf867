namespace ChatOpsBot.Tests.Teams;

public sealed class LogTests
{
    private const string Marker = "quincaillerie-7319";

    [Fact]
    public async Task Nothing_that_was_written_and_no_secret_is_in_any_line_of_the_log_whatever_goes_wrong()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var log = TraceLog.Of(bot.Services);
        var tokens = new List<string>();

        await bot.SaysAsync(FakeTeams.Channel, "ada", $"note ACT-004 {Marker}");
        await bot.SaysAsync(FakeTeams.Channel, "ada", $"{Marker} what is it");
        await bot.SaysAsync(FakeTeams.Channel, "ada", $"escalate ACT-004 N1 {Marker}");
        bot.Teams.Fails(400, "BadSyntax");
        await bot.SaysAsync(FakeTeams.Channel, "ada", $"incident {Marker} again");
        bot.Teams.Fails(500, "ServiceError", times: 3);
        await bot.SaysAsync(FakeTeams.Channel, "ada", $"decision {Marker}");
        await bot.AdvanceAsync(TimeSpan.FromMinutes(10));
        foreach (var wish in new Func<TokenWishes, TokenWishes>[] { good => good with { Audience = "another" }, good => good with { Issuer = "https://elsewhere.example" } })
            using (await bot.TellAsync(bot.Teams.Says(FakeTeams.Channel, "ada", Marker), wish)) { }
        foreach (var body in new[] { $"{{\"text\":\"{Marker}", $"{{\"text\":\"{Marker}\"}}" })
        {
            tokens.Add(bot.Teams.Tokens.Make(new TokenWishes(FakeTeams.AppId, null), bot.Clock.GetUtcNow()));
            using var answer = await bot.PostAsync(body, $"Bearer {tokens[^1]}");
            Assert.False(answer.IsSuccessStatusCode);
        }

        // The end of a token is its signature: what comes before it says nothing that opens a door.
        log.HasNothingOf([Marker, bot.Teams.Settings["Teams:ClientSecret"], .. tokens.Select(token => token.Split('.')[2])]);
    }
}
