using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;

namespace ChatOpsBot.Tests.Inbox;

/// <summary>A platform that remembers what was posted, and can be told to fail.</summary>
internal sealed class FakeChat(string platform = "test") : IChatClient
{
    private readonly Lock _lock = new();
    private readonly List<Posting> _posted = [];
    private readonly Queue<SendOutcome> _failures = [];

    internal static readonly WorkspaceKey Workspace = new("test", "T1");

    public string Platform => platform;

    public IReadOnlyList<RateLimit> Limits { get; init; } = [];

    /// <summary>What every answer waits for, as on a platform that is slow.</summary>
    internal Task Slow { get; set; } = Task.CompletedTask;

    /// <summary>How often something was sent, taken or not.</summary>
    internal int Tried { get; private set; }

    /// <summary>Everything that was taken, oldest first.</summary>
    internal IReadOnlyList<Posting> Posted
    {
        get
        {
            lock (_lock) return [.. _posted];
        }
    }

    /// <summary>A conversation in which nothing can be posted at present.</summary>
    internal string? Closed { get; set; }

    internal static ConversationKey In(string conversation) => new(Workspace, conversation);

    internal void Fails(SendOutcome outcome) => _failures.Enqueue(outcome);

    /// <summary>Summaries of what was posted in a conversation, oldest first.</summary>
    internal IReadOnlyList<string> PostedIn(string conversation)
    {
        lock (_lock) return [.. _posted.Where(posting => posting.Conversation.Conversation == conversation).Select(posting => posting.Message.Summary)];
    }

    /// <summary>Conversations whose names begin with U are one user's.</summary>
    public AccountId? AccountOf(ConversationKey conversation) =>
        conversation.Conversation.StartsWith('U') ? new AccountId(conversation.Workspace, conversation.Conversation) : null;

    public async Task<SendOutcome> SendAsync(Posting posting, CancellationToken cancellation)
    {
        lock (_lock) Tried++;
        await Slow;
        lock (_lock)
        {
            if (_failures.TryDequeue(out var failure)) return failure;
            if (posting.Conversation.Conversation == Closed) return new SendOutcome.TryAgain("closed");
            _posted.Add(posting);
            return new SendOutcome.Posted($"{_posted.Count}");
        }
    }
}
