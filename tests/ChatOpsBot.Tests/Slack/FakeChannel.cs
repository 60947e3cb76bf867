namespace ChatOpsBot.Tests.Slack;

/// <summary>A channel, or the conversation of one person with the bot.</summary>
internal sealed class FakeChannel(string id)
{
    internal string Id => id;

    internal HashSet<string> Members { get; } = [FakeSlack.BotUser];

    internal bool IsArchived { get; set; }

    internal List<FakeMessage> All { get; } = [];

    internal List<string> Pins { get; } = [];

    /// <summary>What everybody in it sees, oldest first, threads among it.</summary>
    internal IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (All) return [.. All.Where(message => message.OnlyFor is null)];
        }
    }

    internal IReadOnlyList<FakeMessage> Whispers
    {
        get
        {
            lock (All) return [.. All.Where(message => message.OnlyFor is not null)];
        }
    }

    internal FakeMessage ShouldShow(string text) => Shows(Messages, text);

    /// <summary>Shown to one person alone.</summary>
    internal FakeMessage ShouldWhisper(string user, string text) => Shows([.. Whispers.Where(message => message.OnlyFor == user)], text);

    internal void ShouldBeSilent() => Assert.Empty(Messages.Concat(Whispers).Where(message => message.IsBot).Select(message => message.Shown));

    internal void Add(FakeMessage message)
    {
        lock (All) All.Add(message);
    }

    private FakeMessage Shows(IReadOnlyList<FakeMessage> messages, string text)
    {
        var found = messages.LastOrDefault(message => message.Shown.Contains(text, StringComparison.Ordinal));
        Assert.True(found is not null, $"No message in {id} shows '{text}'. They are:\n{string.Join("\n---\n", messages.Select(message => message.Shown))}");
        return found;
    }
}
