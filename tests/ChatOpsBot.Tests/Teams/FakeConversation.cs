using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.Teams;

/// <summary>A chat, or a channel with its threads, and what stands in it.</summary>
internal sealed class FakeConversation(string id, string type)
{
    private readonly Lock _lock = new();
    private readonly List<FakeActivity> _messages = [];

    internal string Id => id;

    internal string Type => type;

    /// <summary>Whose chat with the bot it is.</summary>
    internal string? Person { get; init; }

    /// <summary>Whether the bot is told nothing of who is in it.</summary>
    internal bool HidesPeople { get; set; }

    /// <summary>What the bot said, oldest first.</summary>
    internal IReadOnlyList<FakeActivity> Messages
    {
        get
        {
            lock (_lock) return [.. _messages];
        }
    }

    internal FakeActivity Last => Messages[^1];

    /// <summary>What the bot said in one thread.</summary>
    internal IReadOnlyList<FakeActivity> Thread(string root) => [.. Messages.Where(message => message.Root == root)];

    internal FakeActivity Add(string messageId, string? root, JsonObject activity)
    {
        lock (_lock)
        {
            var message = new FakeActivity(messageId, root, activity);
            _messages.Add(message);
            return message;
        }
    }

    internal FakeActivity? Find(string messageId) => Messages.FirstOrDefault(message => message.Id == messageId);

    /// <summary>Fails when nothing in it says so.</summary>
    internal void ShouldShow(string text) => Assert.Contains(text, string.Join("\n", Messages.Select(message => message.Text)), StringComparison.Ordinal);
}
