using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Inbox;

/// <summary>
/// Where within its conversation a message is answered, once it is known how it is answered. The door that the message came
/// through writes the addresses and the same platform's client reads them: a thread, one person's eyes, a card. To everybody
/// between they are text.
/// </summary>
/// <param name="Answer">Null for the conversation itself, as for everything that is said by the clock.</param>
internal readonly record struct ReplyAddresses(string? Answer, string? Refusal)
{
    /// <param name="at">The address for what the message turns out to be answered with; see <see cref="AnswerPlacement"/>.</param>
    internal static ReplyAddresses Of(Func<MessageKind, string?> at) => new(at(MessageKind.Answer), at(MessageKind.Refusal));

    internal string? For(MessageKind kind) => kind switch
    {
        MessageKind.Answer => Answer,
        MessageKind.Refusal => Refusal,
    };
}
