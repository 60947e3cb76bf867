using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.LocalChat;

namespace ChatOpsBot.Inbox;

/// <summary>What somebody said, wherever they said it; nothing platform-shaped passes this line.</summary>
/// <param name="Sender">Who speaks, by the name the plan knows them by; null when nobody said.</param>
/// <param name="Setting">The language the sender has chosen, which decides; null while they have not.</param>
/// <param name="Profile">The language of the sender's profile, browser or shell; used before the plan's own.</param>
internal sealed record InboundMessage(WorkspaceKey Workspace, string Text, string? Sender, Language? Setting, Language? Profile)
{
    /// <summary>The sender's platform's name for this delivery: a change that arrives twice under it is made once.</summary>
    internal string DeliveryId { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>Where it was said: a channel, a thread, a page of this machine.</summary>
    internal required string Conversation { get; init; }

    /// <summary>The versions a pressed button was drawn from, and the plan where that is not the conversation's; null for what was typed.</summary>
    internal DrawnFrom? Drawn { get; init; }

    /// <summary>Whether nobody but the sender sees it; the pages and the command line of this machine are.</summary>
    internal bool IsPrivate { get; init; } = true;

    internal ConversationKey ConversationKey => new(Workspace, Conversation);

    /// <summary>Where within the conversation it is answered; nothing where the conversation is all there is.</summary>
    internal ReplyAddresses ReplyTo { get; init; }

    /// <summary>The question that draws the card again on which the button stands; null for what was typed, and for a card that stays as it is.</summary>
    internal string? Card { get; init; }

    /// <summary>The platform's own id of the sender; null on this machine, where the name is all there is.</summary>
    internal string? User { get; init; }

    /// <summary>What the platform calls the sender: a label, and never a proof; null where it says nothing.</summary>
    internal string? ProfileName { get; init; }

    /// <summary>What the door vouches for.</summary>
    internal Standing Standing { get; init; }

    /// <summary>What the token of a program allows; null for what people say.</summary>
    internal ProgramRight? Program { get; init; }

    /// <summary>The workspace whose people and plans it is about: that of its plan, for a program.</summary>
    internal WorkspaceKey Home => Program?.Plan.Home ?? Workspace;

    internal AccountId Account => new(Workspace, User ?? Sender ?? "");
}

/// <summary>A right on one plan, which a program has by its token.</summary>
internal sealed record ProgramRight(Right Right, PlanKey Plan);

/// <summary>One conversation of one workspace: what is said in it is acted on, and answered, in its order.</summary>
internal readonly record struct ConversationKey(WorkspaceKey Workspace, string Conversation)
{
    /// <summary>Where an account is written to alone: under its own id, on this machine under the name that is spoken as; the same whether or not this process serves its platform.</summary>
    internal static ConversationKey Alone(AccountId account) => new(account.Home, account.IsLocal ? LocalConversations.Person(account.User) : account.User);
}
