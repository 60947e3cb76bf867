using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;

namespace ChatOpsBot.Tests.Inbox;

/// <summary>A platform that remembers what was posted, and can be told to fail.</summary>
internal sealed class FakeChat : IChatClient
{
    private readonly Lock _lock = new();
    private readonly List<Posting> _posted = [];
    private readonly Queue<SendOutcome> _failures = [];

    internal static readonly WorkspaceKey Workspace = new("test", "T1");

    public string Platform => Workspace.Platform;

    /// <summary>A conversation in which nothing can be posted at present.</summary>
    internal string? Closed { get; set; }

    internal static ConversationKey In(string conversation) => new(Workspace, conversation);

    internal void Fails(SendOutcome outcome) => _failures.Enqueue(outcome);

    /// <summary>Summaries of what was posted in a conversation, oldest first.</summary>
    internal IReadOnlyList<string> PostedIn(string conversation)
    {
        lock (_lock) return [.. _posted.Where(posting => posting.Conversation.Conversation == conversation).Select(posting => posting.Message.Summary)];
    }

    public Task<SendOutcome> SendAsync(Posting posting, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_failures.TryDequeue(out var failure)) return Task.FromResult(failure);
            if (posting.Conversation.Conversation == Closed) return Task.FromResult<SendOutcome>(new SendOutcome.TryAgain("closed"));
            _posted.Add(posting);
            return Task.FromResult<SendOutcome>(new SendOutcome.Posted($"{_posted.Count}"));
        }
    }
}
