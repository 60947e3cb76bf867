using System.Collections.Concurrent;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Inbox;

/// <summary>An answer and, where it is kept for the next who asks, what was drawn of it.</summary>
internal sealed class Answered
{
    private readonly ConcurrentDictionary<Look, byte[]>? _drawn;

    private Answered(BotMessage message, ConcurrentDictionary<Look, byte[]>? drawn) => (Message, _drawn) = (message, drawn);

    internal BotMessage Message { get; }

    internal static Answered Once(BotMessage message) => new(message, drawn: null);

    internal static Answered Kept(BotMessage message) => new(message, []);

    /// <param name="draw">Depends on nothing but the message and the look.</param>
    internal byte[] Drawn(Look look, Func<BotMessage, byte[]> draw) => _drawn is null ? draw(Message) : _drawn.GetOrAdd(look, _ => draw(Message));

    /// <summary>What the same answer is drawn differently for.</summary>
    /// <param name="Workspace">In which people are mentioned.</param>
    /// <param name="IsShared">Whether it carries a button to share it.</param>
    internal readonly record struct Look(WorkspaceKey Workspace, bool IsShared);
}
