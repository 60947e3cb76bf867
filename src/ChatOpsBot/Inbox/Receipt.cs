using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Inbox;

/// <summary>
/// Proof that a message was acted on, written with what it changed: the same delivery gets the same reply again and changes
/// nothing.
/// </summary>
internal sealed class Receipt
{
    private Receipt() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string DeliveryId { get; private set; } = "";

    public string Conversation { get; private set; } = "";

    public string? Sender { get; private set; }

    /// <summary>As it was said, to know it again when it is repeated within a minute.</summary>
    public string Text { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The answer, as <see cref="MessageJson"/> writes it.</summary>
    public string Reply { get; private set; } = "";

    internal static Receipt Of(InboundMessage message, DateTimeOffset now, BotMessage reply) => new()
    {
        Platform = message.Workspace.Platform,
        Workspace = message.Workspace.Workspace,
        DeliveryId = message.DeliveryId,
        Conversation = message.Conversation,
        Sender = message.Sender,
        Text = message.Text,
        At = now,
        Reply = MessageJson.Write(reply),
    };
}
