using System.Diagnostics;
using ChatOpsBot.Core.People;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Rendering;
using ChatOpsBot.Web;

namespace ChatOpsBot.Teams.Outbound;

/// <summary>Posts in Teams. There is no history to look a message up in: what is unclear is sent again, and may stand there twice.</summary>
internal sealed class TeamsChatClient(TeamsPosts posts, TeamsReach reach, TeamsConversations conversations, PeopleDirectory people, PageLinks links) : IChatClient
{
    private const string PersonMark = "29:";

    public string Platform => TeamsPlace.Platform;

    public IReadOnlyList<RateLimit> Limits => TeamsLimits.Messages;

    public async Task<SendOutcome> SendAsync(Posting posting, CancellationToken cancellation)
    {
        var address = TeamsAddress.Parse(posting.Address);
        return address switch
        {
            TeamsAddress.Alone alone when posting.EditedId is null => await SendAloneAsync(posting, alone, cancellation),
            TeamsAddress.OwnCard own => await SendAsync(posting.Conversation with { Conversation = own.User }, posting, new TeamsAddress.Card(own.Message), cancellation),
            _ => await SendAsync(posting.Conversation, posting, address, cancellation),
        };
    }

    public AccountId? AccountOf(ConversationKey conversation) =>
        conversation.Conversation.StartsWith(PersonMark, StringComparison.Ordinal) ? new AccountId(conversation.Workspace, conversation.Conversation) : null;

    /// <summary>In the person's own chat; where there is none, the conversation says so and what was said stays unsaid.</summary>
    private async Task<SendOutcome> SendAloneAsync(Posting posting, TeamsAddress.Alone alone, CancellationToken cancellation)
    {
        var outcome = await SendAsync(posting.Conversation with { Conversation = alone.User }, posting, address: null, cancellation);
        if (outcome is not SendOutcome.Refused) return outcome;

        var name = (await people.CurrentAsync(posting.Conversation.Workspace, cancellation)).With(new AccountId(posting.Conversation.Workspace, alone.User))?.Name;
        var line = posting with { Message = TeamsMessages.Elsewhere(posting.Message.Language, name) };
        return await SendAsync(posting.Conversation, line, alone, cancellation);
    }

    private async Task<SendOutcome> SendAsync(ConversationKey where, Posting posting, TeamsAddress? address, CancellationToken cancellation)
    {
        var (tenant, conversation) = (where.Workspace.Workspace, where.Conversation);
        var (at, failure) = await reach.FindAsync(tenant, conversation, AccountOf(where) is not null, cancellation);
        if (at is null) return OutcomeOf(failure!, message: null);

        var card = MessageRenderer.Render(posting.Message, PageSource.Stored(posting.Intent), link: links.Of(posting.Message));
        var target = TeamsTarget.Of(at.Kind, address, posting.ThreadId, posting.EditedId);
        var (answer, message) = await posts.PostAsync(at, target, card.Activity(), cancellation);
        if (answer is ConnectorAnswer.Refused { IsGone: true } gone) await conversations.LoseAsync(tenant, conversation, gone.Code);
        return OutcomeOf(answer, message);
    }

    private static SendOutcome OutcomeOf(ConnectorAnswer answer, TeamsMessageId? message) => answer switch
    {
        // A message without a name was taken all the same; it cannot be drawn again.
        ConnectorAnswer.Ok => new SendOutcome.Posted(message?.ToString() ?? ""),
        ConnectorAnswer.Refused refused => new SendOutcome.Refused(refused.Code),
        ConnectorAnswer.RateLimited limited => new SendOutcome.Later(limited.After),
        ConnectorAnswer.NotReached nowhere => new SendOutcome.TryAgain(nowhere.Reason),
        ConnectorAnswer.Unclear unclear => new SendOutcome.TryAgain(unclear.Reason, IsUnclear: true),
        _ => throw new UnreachableException(),
    };
}
