using System.Collections.Concurrent;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>Several people who say something new to the bot, one thing after the other, until it no longer answers.</summary>
internal sealed class Storm
{
    private const int Senders = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What was said, by the id it was said under, whether it arrived or not.</summary>
    internal ConcurrentDictionary<string, string> Sent { get; } = new();

    /// <summary>The ids of what was answered.</summary>
    internal ConcurrentBag<string> Confirmed { get; } = [];

    /// <param name="round">Sets what is said apart from what was said before.</param>
    internal Task RunAsync(BuiltBot bot, int round) =>
        Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(() => SendAsync(bot, $"{round}-{sender}"), Cancellation)));

    /// <summary>Says all of it again under the same ids, as a platform does: it is done now, or was done already.</summary>
    internal async Task RepeatAsync(BuiltBot bot)
    {
        using var client = bot.NewClient();
        foreach (var (id, text) in Sent) Assert.True(await BuiltBot.SayAsync(client, id, text, speaker: id));
    }

    private async Task SendAsync(BuiltBot bot, string name)
    {
        using var client = bot.NewClient();
        for (var number = 0; ; number++)
        {
            var (id, text) = ($"{name}-{number}", $"note ACT-004 remark {name}-{number}x");
            Sent[id] = text;
            try
            {
                if (!await BuiltBot.SayAsync(client, id, text, speaker: id)) return;
                Confirmed.Add(id);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
