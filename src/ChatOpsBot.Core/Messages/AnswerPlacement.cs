namespace ChatOpsBot.Core.Messages;

/// <summary>What sort of platform a conversation is on.</summary>
public enum PlatformKind
{
    Slack,
    Teams,

    /// <summary>The chat page and the command line of this machine.</summary>
    Local,
}

/// <summary>How something was said.</summary>
public enum Surface
{
    SlashCommand,

    /// <summary>In a channel or group chat, to the bot.</summary>
    Mention,

    /// <summary>In a conversation with the bot alone.</summary>
    DirectMessage,

    /// <summary>A button or form of a card, wherever it stands.</summary>
    CardAction,
}

/// <summary>Where an answer goes.</summary>
public enum Placement
{
    /// <summary>Nobody else sees it, and a button shares it with everybody there.</summary>
    AskerAloneWithShare,

    /// <summary>Nobody else sees it.</summary>
    AskerAlone,

    /// <summary>In the thread of what was said.</summary>
    Thread,

    /// <summary>Where it was said, which is private anyway.</summary>
    Conversation,

    /// <summary>The card itself is drawn again, for everybody who sees it.</summary>
    Card,

    /// <summary>The small notice that a card action may answer with; seen by whoever pressed.</summary>
    Toast,

    /// <summary>The personal chat with the bot; where there is none, one neutral line says where the answer is.</summary>
    PersonalChat,
}

/// <summary>Which answers are private and which are not (PRODUCT, Answers).</summary>
public static class AnswerPlacement
{
    public static Placement Of(PlatformKind platform, Surface surface, MessageKind kind) => (surface, kind, platform) switch
    {
        (Surface.DirectMessage, _, _) => Placement.Conversation,
        (_, _, PlatformKind.Local) => Placement.Conversation,
        (Surface.SlashCommand, MessageKind.Answer, _) => Placement.AskerAloneWithShare,
        (Surface.Mention, MessageKind.Answer, _) => Placement.Thread,
        (Surface.CardAction, MessageKind.Answer, _) => Placement.Card,
        (_, MessageKind.Refusal, PlatformKind.Slack) => Placement.AskerAlone,
        (Surface.CardAction, MessageKind.Refusal, PlatformKind.Teams) => Placement.Toast,
        (_, MessageKind.Refusal, PlatformKind.Teams) => Placement.PersonalChat,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether what is done there is done in private, so that the plan's channel hears of what matters.</summary>
    public static bool IsPrivate(PlatformKind platform, Surface surface) =>
        platform is PlatformKind.Local || surface is Surface.DirectMessage or Surface.SlashCommand;
}
