using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using Npgsql;

namespace ChatOpsBot.Tests.Inbox;

/// <summary>What stalls while the store is away: what waits behind it cannot be given back, and its conversation goes on all the same.</summary>
public sealed class TurnsTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly List<string> _done = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_conversation_of_the_inbox_goes_on_after_the_store_was_away(bool isWrapped)
    {
        var both = new TaskCompletionSource();
        var turns = new Turns<Row>(row => DoneAsync(row.Name, both.Task), _ => Task.FromException(Away(isWrapped)));
        foreach (var name in new[] { "stalled", "behind it" }) turns.Add(new Row(name));
        both.SetResult();
        await turns.IdleAsync();

        turns.Add(new Row("later"));
        await turns.IdleAsync();
        Assert.Equal(["stalled", "later"], _done);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_conversation_of_the_outbox_goes_on_after_the_store_was_away(bool isWrapped)
    {
        var turns = new DeliveryTurns(row => DoneAsync(row.Intent, Task.CompletedTask), _ => Task.FromException(Away(isWrapped)));
        turns.Add([Owed("stalled"), Owed("behind it")]);
        await turns.IdleAsync();

        turns.Add(Owed("later"));
        await turns.IdleAsync();
        Assert.Equal(["stalled", "later"], _done);
    }

    /// <summary>As the provider of PostgreSQL says it while the server restarts: bare, or as what may pass by itself.</summary>
    private static Exception Away(bool isWrapped)
    {
        var reset = new NpgsqlException("The connection was reset.");
        return isWrapped ? new InvalidOperationException("Likely due to a transient failure.", reset) : reset;
    }

    private async Task<Turn> DoneAsync(string name, Task first)
    {
        await first;
        _done.Add(name);
        return name == "stalled" ? Turn.Stalled : Turn.Finished;
    }

    private static OutboxEntry Owed(string intent) =>
        OutboxEntry.Of(new Owed(FakeChat.In("C1"), intent) { Message = BotMessage.Answer(Language.English, intent) }, Now);

    private sealed class Row(string name) : ILeased
    {
        internal string Name => name;

        public long Sequence => name.Length;

        public ConversationKey ConversationKey => FakeChat.In("C1");

        public string? LeasedBy => null;

        public DateTimeOffset? NextAt => null;

        public void Take(Lease lease) => throw new NotSupportedException();

        public void GiveBack(DateTimeOffset next) => throw new NotSupportedException();
    }
}
