using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Outbox;

/// <summary>What a draft is when its turn comes.</summary>
internal abstract record Composed
{
    private Composed() { }

    /// <param name="IsSecret">Whether it is sent and not kept.</param>
    internal sealed record Of(BotMessage Message, bool IsSecret = false) : Composed;

    /// <summary>What it was to say is no longer so: it is not sent, and the history says why.</summary>
    internal sealed record NoLongerTrue(string Reason) : Composed;
}
