using System.Text.RegularExpressions;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>
/// Somebody who escalates one thing after the other: opens it, calls the next level, resolves it. What is not answered is said again
/// under its id when the bot is back, as a platform does.
/// </summary>
internal sealed partial class Escalating
{
    private int _round = 1;
    private int _step;
    private string _escalation = "";

    /// <summary>Escalations that were confirmed to be open.</summary>
    internal int Opened { get; private set; }

    /// <summary>Until the bot no longer answers.</summary>
    internal async Task RunAsync(BuiltBot bot)
    {
        using var client = bot.NewClient();
        try
        {
            while (true) await StepAsync(client);
        }
        catch (HttpRequestException)
        {
            // It was killed; the next one is told the same.
        }
    }

    /// <summary>Brings the one that was begun to its end.</summary>
    internal async Task FinishAsync(BuiltBot bot)
    {
        using var client = bot.NewClient();
        while (_step != 0) await StepAsync(client);
    }

    private async Task StepAsync(HttpClient client)
    {
        var text = _step switch
        {
            0 => $"escalate ACT-004 N1 round {_round}x",
            1 => $"escalate {_escalation}",
            _ => $"resolve {_escalation} decided {_round}x",
        };
        var answer = await BuiltBot.AskAsync(client, $"escalating-{_round}-{_step}", text, speaker: "");
        Assert.True(answer.Kind == "answer", $"{text}: {answer.Html}");
        if (_step == 0)
        {
            _escalation = Id().Match(answer.Html).Value;
            Opened++;
        }

        _step = (_step + 1) % 3;
        if (_step == 0) _round++;
    }

    [GeneratedRegex("ESC-[0-9]+")]
    private static partial Regex Id();
}
