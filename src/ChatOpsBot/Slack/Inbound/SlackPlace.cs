using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Where something was said or pressed in Slack, and where within it each sort of answer goes.</summary>
/// <param name="Channel">As Slack names it; <c>D…</c> for the conversation of one person with the bot.</param>
/// <param name="Ts">The message that was said, or that carries the button; null for what was typed behind a slash.</param>
/// <param name="ThreadTs">The thread it stands in; null outside one.</param>
internal sealed record SlackPlace(string Channel, string User, string? Ts = null, string? ThreadTs = null)
{
    /// <summary>An address that came with it and takes answers for a while; null where none came, or none that can be Slack's.</summary>
    internal string? ResponseUrl { get; init; }

    /// <summary>Seen by one person and kept by nobody, so that only its response address reaches it.</summary>
    internal bool IsEphemeral { get; init; }

    /// <summary>Whether the card that was pressed stays as it is: what has its own life is drawn again by whoever posted it.</summary>
    internal bool StaysAsItIs { get; init; }

    /// <summary>The bot's own page, as one person sees it; it is drawn again after whatever is done there.</summary>
    internal bool IsHome { get; init; }

    internal static SlackPlace Home(string user) => new("D", user) { IsHome = true };

    internal bool IsDirect => Channel is ['D', ..];

    /// <summary>What one person and the bot say to each other is kept under the person's id, as the bot would write to them.</summary>
    internal string Conversation => IsDirect ? User : Channel;

    internal ReplyAddresses Replies(Surface surface) =>
        ReplyAddresses.Of(kind => Address(AnswerPlacement.Of(PlatformKind.Slack, surface, kind))?.ToString());

    private SlackAddress? Address(Placement placement) => IsEphemeral ? Private(placement) : placement switch
    {
        Placement.AskerAloneWithShare => Response,
        Placement.Card => Card,
        Placement.Thread => BelowIt,
        Placement.Conversation => InThread,
        Placement.AskerAlone or Placement.Toast or Placement.PersonalChat => Alone,
    };

    /// <summary>A card that one person sees gives way to the answer, and stands beside a refusal.</summary>
    private SlackAddress? Private(Placement placement) =>
        Response is SlackAddress.Response response ? response with { Replaces = placement is Placement.Card && Ts is not null && !StaysAsItIs } : Alone;

    private SlackAddress? Response => ResponseUrl is { } url ? new SlackAddress.Response(url, User) : Alone;

    private SlackAddress? Card => Ts is { } card && !StaysAsItIs ? new SlackAddress.Card(card) : BelowIt;

    private SlackAddress? BelowIt => Ts is { } said ? new SlackAddress.Thread(ThreadTs ?? said) : null;

    /// <summary>In the conversation with the bot everything is for that person alone anyway.</summary>
    private SlackAddress? Alone => IsDirect ? InThread : new SlackAddress.Ephemeral(User, ThreadTs);

    private SlackAddress? InThread => ThreadTs is { } thread ? new SlackAddress.Thread(thread) : null;
}
