using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Tests.Outbox;

/// <summary>Composes drafts of the kind <c>clock</c>: they say what they are about and the time at which they are composed.</summary>
internal sealed class FakeComposer : IMessageComposer
{
    private readonly List<(string About, SendResult Result)> _recorded = [];

    public string Kind => "clock";

    /// <summary>Why nothing is true any more.</summary>
    internal string? NoLongerTrue { get; set; }

    internal bool ThrowsAtComposing { get; set; }

    internal bool ThrowsAtRecording { get; set; }

    internal IReadOnlyList<(string About, SendResult Result)> Recorded => _recorded;

    public Task<Composed> ComposeAsync(BotDbContext database, string rest, DateTimeOffset now, CancellationToken cancellation)
    {
        if (ThrowsAtComposing) throw new InvalidOperationException();
        return Task.FromResult<Composed>(NoLongerTrue is { } reason
            ? new Composed.NoLongerTrue(reason)
            : new Composed.Of(BotMessage.Answer(Language.English, $"{rest} at {now:HH:mm:ss}")));
    }

    public Task RecordAsync(WriterSession session, string rest, SendResult result, DateTimeOffset now, CancellationToken cancellation)
    {
        if (ThrowsAtRecording) throw new InvalidOperationException();
        _recorded.Add((rest, result));
        return Task.CompletedTask;
    }
}
