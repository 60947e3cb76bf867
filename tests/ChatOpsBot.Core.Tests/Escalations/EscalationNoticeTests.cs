using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Tests.Escalations;

/// <summary>Who hears of what: Karim is N1, Léa N2, Rosa N3, Omar opened it on Monday at ten.</summary>
public sealed class EscalationNoticeTests
{
    [Fact]
    public void The_channel_gets_the_card_and_the_level_a_call()
    {
        var escalation = SampleChain.Team().Opened("Mon 2026-12-07 10:00");

        Assert.Equal(["channel card/3 now", "channel story/3/2 under card/3 now", "Karim call/3/2/Karim now"], InWords(EscalationNotices.Of(escalation, 0)));
    }

    [Theory]
    [InlineData("half", "channel story/3/3 under card/3 now|Karim story/3/3/Karim now")]
    [InlineData("nearly", "channel story/3/3 under card/3 now|Karim story/3/3/Karim now")]
    [InlineData("next level", "channel story/3/3 under card/3 now|Léa call/3/3/L%C3%A9a now|channel card/3 redrawn|Karim call/3/2/Karim redrawn")]
    [InlineData("ack by Karim", "channel story/3/3 under card/3 now|Omar story/3/3/Omar now|channel card/3 redrawn|Karim call/3/2/Karim redrawn")]
    [InlineData("ack by Omar", "channel story/3/3 under card/3 now|Karim story/3/3/Karim now|channel card/3 redrawn|Karim call/3/2/Karim redrawn")]
    [InlineData("raise by Omar", "channel story/3/3 under card/3 now|channel story/3/4 under card/3 now|Léa call/3/4/L%C3%A9a now|channel card/3 redrawn|Karim call/3/2/Karim redrawn")]
    [InlineData("resolve by KARIM", "channel story/3/3 under card/3 now|Omar story/3/3/Omar now|channel card/3 redrawn|Karim call/3/2/Karim redrawn")]
    [InlineData("withdraw by Omar", "channel story/3/3 under card/3 now|Karim story/3/3/Karim now|channel card/3 redrawn|Karim call/3/2/Karim redrawn")]
    [InlineData("end by rule", "channel story/3/3 under card/3 now|Karim story/3/3/Karim now|Omar story/3/3/Omar now|channel card/3 redrawn|Karim call/3/2/Karim redrawn")]
    [InlineData("told late", "channel story/3/3 under card/3 now|channel card/3 redrawn|Karim call/3/2/Karim redrawn")]
    [InlineData("not told", "channel story/3/3 under card/3 now")]
    [InlineData("paused", "channel story/3/3 under card/3 now|channel card/3 redrawn|Karim call/3/2/Karim redrawn")]
    [InlineData("resumed", "channel story/3/3 under card/3 now|channel card/3 redrawn|Karim call/3/2/Karim redrawn")]
    public void The_thread_hears_everything_and_people_what_concerns_them_and_nobody_what_they_did(string what, string heard)
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00");
        var now = SampleChain.At("Mon 2026-12-07 11:00");

        switch (what)
        {
            case "half": escalation.Step(team, SampleChain.At("Mon 2026-12-07 12:00")); break;
            case "nearly": escalation.Step(team, SampleChain.At("Mon 2026-12-07 13:40")); break;
            case "next level": escalation.Step(team, SampleChain.At("Mon 2026-12-07 14:00")); break;
            case "ack by Karim": escalation.Acknowledge("Karim", null, team, now); break;
            case "ack by Omar": escalation.Acknowledge("Omar", null, team, now); break;
            case "raise by Omar": escalation.Raise("Omar", team, now); break;
            case "resolve by KARIM": escalation.Resolve("KARIM", "done", now); break;
            case "withdraw by Omar": escalation.Withdraw("Omar", null, now); break;
            case "end by rule": escalation.EndWithAction(null, "done", now); break;
            case "told late": escalation.Told(2, team, now); break;
            case "not told": escalation.NotTold("Karim", "no account", now); break;
            case "paused": escalation.Paused("Ada", now.AddHours(1), now); break;
            default: escalation.Resumed("Ada", now); break;
        }

        Assert.Equal(heard.Split('|'), InWords(EscalationNotices.Of(escalation, since: 2)));
    }

    [Fact]
    public void A_promise_that_is_over_is_told_to_who_made_it_and_the_level_is_called()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00");
        escalation.Acknowledge("Ada", null, team, SampleChain.At("Mon 2026-12-07 11:00"));
        escalation.Step(team, escalation.NextAt!.Value);

        Assert.Equal(
        [
            "channel story/3/4 under card/3 now", "Ada story/3/4/Ada now",
            "channel story/3/5 under card/3 now", "Karim call/3/5/Karim now",
            "channel card/3 redrawn", "Karim call/3/2/Karim redrawn",
        ], InWords(EscalationNotices.Of(escalation, since: 3)));
    }

    [Theory]
    [InlineData("Wed 2026-12-09 10:00", "channel story/3/5 under card/3 now|Rosa story/3/5/Rosa now|channel card/3 redrawn|Rosa call/3/2/Rosa redrawn")] // nobody answered in time
    [InlineData("Thu 2026-12-10 09:00", "channel story/3/6 under card/3 now|Rosa story/3/6/Rosa now")] // a new day
    public void The_last_level_is_told_that_its_time_has_passed_and_reminded(string at, string heard)
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00", "N3").RunUntil(at, team);

        Assert.Equal(heard.Split('|'), InWords(EscalationNotices.Of(escalation, since: escalation.LastLine - 1)));
    }

    [Fact]
    public void Nothing_that_happened_is_nothing_to_tell() => Assert.Empty(EscalationNotices.Of(SampleChain.Team().Opened("Mon 2026-12-07 10:00"), since: 2));

    [Fact]
    public void A_card_is_redrawn_once_for_each_version()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00");
        escalation.Acknowledge("Karim", null, team, SampleChain.At("Mon 2026-12-07 11:00"));
        var key = new PlanKey("local", "local", "sample");

        var redrawn = EscalationNotices.Of(escalation, since: 2).Where(push => push.Redraws is not null).Select(push => push.Intent(key)).ToList();
        escalation.Raise("Omar", team, SampleChain.At("Mon 2026-12-07 11:30"));
        var again = EscalationNotices.Of(escalation, since: 3).Where(push => push.Redraws is not null).Select(push => push.Intent(key));

        Assert.EndsWith("card/3@4", redrawn[0], StringComparison.Ordinal);
        Assert.Empty(redrawn.Intersect(again));
    }

    /// <summary>"Karim call/3/2/Karim now", "channel card/3 redrawn".</summary>
    private static IEnumerable<string> InWords(IEnumerable<Push> pushes) => pushes.Select(push => string.Concat(
        push.To switch { Recipient.OnePerson person => person.Name, Recipient.Channel => "channel", _ => "admins" },
        $" {push.Draft}",
        push.ThreadOf is { } thread ? $" under {thread}" : "",
        push.IsImmediate ? " now" : "",
        push.Redraws is null ? "" : " redrawn"));
}
