using System.Text.RegularExpressions;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Teams;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Escalates one action again and again: whoever is called takes it in hand by its button or not, levels pass, and it is resolved.</summary>
internal sealed partial class Escalating(string action, SlackSide slack, TeamsSide teams, Ledger ledger, Chance chance)
{
    /// <summary>So that deadlines pass after the end of the load as well.</summary>
    private static readonly TimeSpan Lingers = TimeSpan.FromSeconds(15);

    /// <summary>A call that does not come within this is missed when all is reconciled.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Returns once the last one is resolved.</summary>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var (word, level) = (ledger.NewWord(), chance.Between(1, 3));
            await OpenAsync($"escalate {action} N{level} waits for {word}", word);
            if (await CalledAsync(level, word) is not { } escalation) return;

            if (chance.OnceIn(2)) await TakeInHandAsync(level, word, escalation);
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

    /// <summary>The escalation as its call names it; null when nobody was called in time.</summary>
    private async Task<string?> CalledAsync(int level, string word)
    {
        for (var until = DateTimeOffset.UtcNow + Patience; DateTimeOffset.UtcNow < until; await Task.Delay(250))
        {
            var text = level == 1 ? InSlack(word)?.Shown : InTeams(word)?.Text;
            if (text is not null) return Id().Match(text).Value;
        }

        return null;
    }

    private async Task TakeInHandAsync(int level, string word, string escalation)
    {
        await chance.PauseAsync(TimeSpan.FromSeconds(2), CancellationToken.None);
        var said = ledger.Write($"{action}/chain", Way.Press, Aim.Acknowledge, escalation);
        if (level == 1) await slack.PressAsync(said, "U2", slack.Slack.Press("U2", "U2", InSlack(word)!, "Acknowledge"));
        else await teams.InvokeAsync(said, teams.Teams.Press("ada", "ada", InTeams(word)!, "Acknowledge"));
    }

    private FakeMessage? InSlack(string word) => slack.Slack.In("U2").Messages.FirstOrDefault(message => message.Shown.Contains(word, StringComparison.Ordinal));

    private FakeActivity? InTeams(string word) => teams.Teams.In("ada").Messages.FirstOrDefault(message => message.Text.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex("ESC-[0-9]+")]
    private static partial Regex Id();
}
