using System.Text.Json.Nodes;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Teams;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Several people who speak at once, each of them one thing after the other: questions, changes, searches, and steps that are ticked.</summary>
internal sealed class MixedLoad(SlackSide slack, TeamsSide teams, Ledger ledger, Chance chance, Backlog backlog)
{
    /// <summary>Slash commands a second, of all who type them.</summary>
    private const int Typing = 5;

    /// <summary>Returns once everything that was begun was taken.</summary>
    internal Task RunAsync(CancellationToken cancellation) => Task.WhenAll(
    [
        .. Enumerable.Range(0, Typing).Select(number => RepeatAsync(TimeSpan.FromMilliseconds(250), () => TypeAsync($"U{number + 5}"), cancellation)),
        .. SoakPlan.Ticked.Select(action => TickAsync(action, cancellation)),
        .. People.SlackTalkers.Select(user => RepeatAsync(TimeSpan.FromSeconds(4), () => SayInSlackAsync(user, user), cancellation)),
        .. People.Channels.Select((channel, number) => RepeatAsync(TimeSpan.FromSeconds(5), () => SayInSlackAsync(channel, People.SlackTalkers[number]), cancellation)),
        .. People.TeamsTalkers.Select(name => RepeatAsync(TimeSpan.FromSeconds(3), () => SayInTeamsAsync(name, name), cancellation)),
        RepeatAsync(TimeSpan.FromSeconds(5), () => SayInTeamsAsync(FakeTeams.OtherChannel, "cyd"), cancellation),
        RepeatAsync(TimeSpan.FromSeconds(1), () => SearchAsync("dan"), cancellation),
    ]);

    /// <summary>Leads both platforms to the plan, and to the chats in which people are written to.</summary>
    internal async Task BeginAsync(string plan)
    {
        await slack.SayAsync(ledger.Write("C1/begin", Way.Message, Aim.Ask, $"here {plan}"), "C1", People.Lead, $"<@{FakeSlack.BotUser}> here {plan}");
        await teams.SayAsync(ledger.Write("channel/begin", Way.Message, Aim.Ask, $"here {plan}"), FakeTeams.Channel, "cyd", $"here {plan}");
        foreach (var name in People.InTeams.Values)
        {
            var word = ledger.NewWord();
            await teams.SayAsync(ledger.Write(name, Way.Message, Aim.Ask, word, name), name, name, $"actions {word}");
        }
    }

    private async Task RepeatAsync(TimeSpan mean, Func<Task> once, CancellationToken cancellation)
    {
        while (true)
        {
            do await chance.PauseAsync(mean, cancellation);
            while (backlog.IsMuch && !cancellation.IsCancellationRequested);
            if (cancellation.IsCancellationRequested) return;

            await once();
        }
    }

    /// <summary>In a channel, or alone with the bot.</summary>
    private Task TypeAsync(string user)
    {
        var talk = Talk.Typed(ledger, chance);
        return slack.CommandAsync(ledger.Write($"{user}/typed", Way.Response, talk.Aim, talk.Mark), user, chance.OnceIn(2) ? "C2" : user, talk.Text);
    }

    private Task SayInSlackAsync(string place, string user)
    {
        var talk = Talk.InChat(ledger, chance);
        return slack.SayAsync(ledger.Write($"{place}/{user}", Way.Message, talk.Aim, talk.Mark, place), place, user, place == user ? talk.Text : $"<@{FakeSlack.BotUser}> {talk.Text}");
    }

    private Task SayInTeamsAsync(string place, string name)
    {
        var talk = Talk.InChat(ledger, chance);
        return teams.SayAsync(ledger.Write($"{place}/{name}", Way.Message, talk.Aim, talk.Mark, place), place, name, talk.Text);
    }

    /// <summary>From the box in which people write to each other.</summary>
    private Task SearchAsync(string name)
    {
        var query = new JsonObject
        {
            ["commandId"] = "find",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = chance.Of(SoakPlan.Discussed) }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 5 },
        };
        return teams.InvokeAsync(ledger.Write($"{name}/search", Way.Response, Aim.Ask, ""), teams.Teams.Invoke("composeExtension/query", name, name, message: null, query));
    }

    /// <summary>To and fro: how often it was done shows in the journal, which step is ticked at the end does not.</summary>
    private Task TickAsync(string action, CancellationToken cancellation)
    {
        var isTicked = false;
        return RepeatAsync(
            TimeSpan.FromSeconds(2),
            async () =>
            {
                await slack.CommandAsync(ledger.Write($"{action}/ticks", Way.Response, Aim.Tick, $"{action}.1"), People.Lead, "C2", $"again {(isTicked ? "undone" : "done")} {action}.1");
                isTicked = !isTicked;
            },
            cancellation);
    }
}
