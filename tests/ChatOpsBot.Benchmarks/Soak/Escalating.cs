using System.Text.RegularExpressions;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Teams;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Escalates one action again and again: whoever is called takes it in hand by its button or not, levels pass, and it is resolved.</summary>
internal sealed partial class Escalating(string action, SlackSide slack, TeamsSide teams, Ledger ledger, Chance chance)
{
    /// <summary>Of a call, and of nothing else that is said of an escalation.</summary>
    private const string Button = "Acknowledge";

    /// <summary>So that deadlines pass after the end of the load as well.</summary>
    private static readonly TimeSpan Lingers = TimeSpan.FromSeconds(15);

    /// <summary>What failed three times waits five minutes, and so do those behind it: a call that does not come within this is missed when all is reconciled.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Returns once the last one is resolved.</summary>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var (word, level) = (ledger.NewWord(), chance.Between(1, 3));
            await OpenAsync($"escalate {action} N{level} waits for {word}", word);
            if (await CalledAsync(word) is not { } escalation) return;

            if (chance.OnceIn(2)) await TakeInHandAsync(word, escalation);
            await chance.PauseAsync(TimeSpan.FromSeconds(60), cancellation);
            if (cancellation.IsCancellationRequested) await Task.Delay(Lingers, CancellationToken.None);
            var decision = ledger.NewWord();
            await slack.CommandAsync(ledger.Write($"{action}/chain", Way.Response, Aim.Resolve, decision), People.Lead, "C2", $"resolve {escalation} settled {decision}");
            await chance.PauseAsync(TimeSpan.FromSeconds(2), cancellation);
        }
    }

    private Task OpenAsync(string text, string word) => chance.OnceIn(2)
        ? slack.CommandAsync(ledger.Write($"{action}/chain", Way.Response, Aim.Escalate, word), People.Lead, "C2", text)
        : teams.SayAsync(ledger.Write($"{action}/chain", Way.Message, Aim.Escalate, word, FakeTeams.OtherChannel), FakeTeams.OtherChannel, "eve", text);

    /// <summary>The escalation as the first call that comes through names it: one that a level has no time left for is not sent any more. Null when nobody was called in time.</summary>
    private async Task<string?> CalledAsync(string word)
    {
        for (var until = DateTimeOffset.UtcNow + Patience; DateTimeOffset.UtcNow < until; await Task.Delay(250))
            if ((InSlack("U2", word) ?? InSlack("U3", word))?.Shown is { } shown) return Id().Match(shown).Value;
            else if (InTeams(word)?.Text is { } text) return Id().Match(text).Value;

        return null;
    }

    private async Task TakeInHandAsync(string word, string escalation)
    {
        await chance.PauseAsync(TimeSpan.FromSeconds(2), CancellationToken.None);
        foreach (var user in new[] { "U2", "U3" })
        {
            if (InSlack(user, word) is not { } called) continue;

            await slack.PressAsync(Written(), user, slack.Slack.Press(user, user, called, Button));
            return;
        }

        // Or nobody has the button any more.
        if (InTeams(word) is { } card) await teams.InvokeAsync(Written(), teams.Teams.Press("ada", "ada", card, Button));

        Said Written() => ledger.Write($"{action}/chain", Way.Press, Aim.Acknowledge, escalation);
    }

    private FakeMessage? InSlack(string user, string word) =>
        slack.Slack.In(user).Messages.FirstOrDefault(message => message.Shown.Contains(word, StringComparison.Ordinal) && message.Buttons.Contains(Button));

    private FakeActivity? InTeams(string word) =>
        teams.Teams.In("ada").Messages.FirstOrDefault(message => message.Text.Contains(word, StringComparison.Ordinal) && CardWords.Actions(message.Card).Any(action => action["title"]?.GetValue<string>() == Button));

    [GeneratedRegex("ESC-[0-9]+")]
    private static partial Regex Id();
}
