using System.Diagnostics;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Slack.Installing;
using ChatOpsBot.Slack.Rendering;
using ChatOpsBot.Slack.Sending;
using ChatOpsBot.Web;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack;

/// <summary>Posts in Slack: in channels and threads, to one person, on a card that is there.</summary>
internal sealed class SlackChatClient(
    SlackApi api, SlackPosts posts, SlackFiles files, SlackIdentities identities, PeopleDirectory directory, PageLinks links, IOptions<SlackOptions> options, TimeProvider time) : IChatClient
{
    public string Platform => SlackIdentity.Platform;

    public WorkspaceKey? Home => identities.Home;

    /// <summary>One message a second in a channel, several hundred a minute in a workspace.</summary>
    public IReadOnlyList<RateLimit> Limits { get; } =
        [new RateLimit(RateScope.Conversation, 1, TimeSpan.FromSeconds(1)), new RateLimit(RateScope.Workspace, 300, TimeSpan.FromMinutes(1))];

    public async Task<SendOutcome> SendAsync(Posting posting, CancellationToken cancellation)
    {
        var outcome = await SendOnceAsync(posting, cancellation);
        return options.Value.IsForMany ? Unsaid.Of(outcome, posting, time.GetUtcNow()) : outcome;
    }

    public AccountId? AccountOf(ConversationKey conversation) =>
        SlackPlaces.IsPerson(conversation.Conversation) ? new AccountId(conversation.Workspace, conversation.Conversation) : null;

    private async Task<SendOutcome> SendOnceAsync(Posting posting, CancellationToken cancellation)
    {
        var place = posting.Conversation.Conversation;
        var address = SlackAddress.Parse(posting.Address);
        var message = await DrawAsync(posting, address, cancellation);
        if ((SlackMessageId.Parse(posting.EditedId) ?? (address is SlackAddress.Card card ? new SlackMessageId(place, card.Ts) : null)) is { } edited)
            return await posts.EditAsync(posting.Conversation.Workspace, message, edited, cancellation);

        var root = SlackMessageId.Parse(posting.ThreadId);
        return address switch
        {
            SlackAddress.Ephemeral one => await posts.WhisperAsync(posting, message, one.User, one.ThreadTs, cancellation),
            SlackAddress.Response response => await posts.RespondAsync(posting, message, response, cancellation),
            SlackAddress.Thread thread => await CompleteAsync(posting, await posts.PostAsync(posting, message, place, thread.Ts, cancellation), thread.Ts, cancellation),
            // A card was an edit above.
            null or SlackAddress.Card => await CompleteAsync(
                posting, await posts.PostAsync(posting, message, root?.Channel ?? place, root?.Ts, cancellation), root?.Ts, cancellation),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<SlackMessage> DrawAsync(Posting posting, SlackAddress? address, CancellationToken cancellation)
    {
        var isAlone = address is SlackAddress.Ephemeral or SlackAddress.Response || SlackPlaces.IsDirect(posting.Conversation.Conversation);
        var names = SlackNames.In(await directory.CurrentAsync(posting.Conversation.Workspace, cancellation), posting.Conversation, isAlone, posting.Message.Rings);
        return MessageRenderer.Render(posting.Message, names, PageSource.Stored(posting.Intent), link: links.Of(posting.Message));
    }

    /// <summary>What belongs to a message that stands: its pin and its files. While one of them is missing the message is taken up again, and found.</summary>
    /// <param name="thread">In which it stands; null for outside a thread.</param>
    private async Task<SendOutcome> CompleteAsync(Posting posting, SendOutcome outcome, string? thread, CancellationToken cancellation)
    {
        if (outcome is not SendOutcome.Posted { MessageId: var name } || SlackMessageId.Parse(name) is not { } message) return outcome;

        if (posting.Message.IsPinned && await PinAsync(posting.Conversation.Workspace, message, cancellation) is { } unpinned) return new SendOutcome.TryAgain(unpinned, IsUnclear: true);
        var root = thread is null ? message : message with { Ts = thread };
        SlackFile[] shared = [.. SlackFile.Of(posting.Message, DeliveryMark.IdOf(posting.Conversation, posting.Intent))];
        return shared.Length > 0 && await files.ShareAsync(posting.Conversation.Workspace, shared, root, posting.MayBePosted, posting.Since, cancellation) is { } missing
            ? new SendOutcome.TryAgain(missing, IsUnclear: true)
            : outcome;
    }

    /// <summary>A pin is a courtesy: without the scope for it, or with too many of them, the message stands all the same.</summary>
    private async Task<string?> PinAsync(WorkspaceKey workspace, SlackMessageId message, CancellationToken cancellation) =>
        (await api.CallAsync(workspace, "pins.add", new JsonObject { ["channel"] = message.Channel, ["timestamp"] = message.Ts }, cancellation)).Again;
}
