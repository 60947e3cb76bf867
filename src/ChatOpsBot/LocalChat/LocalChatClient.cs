using System.Globalization;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.LocalChat;

/// <summary>Posts on this machine's own chat: open pages show it, and those opened later find it.</summary>
internal sealed class LocalChatClient(UnitsOfWork units, TimeProvider time) : IChatClient
{
    public string Platform => WorkspaceKey.Local.Platform;

    public IReadOnlyList<RateLimit> Limits => [];

    public async Task<SendOutcome> SendAsync(Posting posting, CancellationToken cancellation)
    {
        var post = await units.RunAsync((session, stopping) => posting.EditedId is { } edited
            ? EditAsync(session, posting, edited, stopping)
            : PostAsync(session, posting, stopping));
        return post is null ? new SendOutcome.Refused("message_not_found") : new SendOutcome.Posted(post.Id.ToString(CultureInfo.InvariantCulture));
    }

    public AccountId? AccountOf(ConversationKey conversation) =>
        LocalConversations.PersonOf(conversation.Conversation) is { } name ? new AccountId(WorkspaceKey.Local, name) : null;

    private async Task<LocalPost?> PostAsync(WriterSession session, Posting posting, CancellationToken cancellation)
    {
        var posts = session.Database.LocalPosts;
        if (await posts.SingleOrDefaultAsync(post => post.Intent == posting.Intent, cancellation) is { } before) return before;

        var post = LocalPost.Of(posting, MessageJson.Write(posting.Message), await RootAsync(session, posting.ThreadId, cancellation), time.GetUtcNow());
        posts.Add(post);
        return post;
    }

    private static async Task<long?> RootAsync(WriterSession session, string? thread, CancellationToken cancellation)
    {
        if (thread is null) return null;

        // A thread is one deep: what answers an answer stands in the same thread.
        var root = await FindAsync(session, thread, cancellation);
        return root?.Root ?? root?.Id;
    }

    private async Task<LocalPost?> EditAsync(WriterSession session, Posting posting, string edited, CancellationToken cancellation)
    {
        if (await FindAsync(session, edited, cancellation) is not { } post) return null;

        var last = await session.Database.LocalPosts.MaxAsync(other => other.Edition, cancellation) ?? 0;
        post.Edit(MessageJson.Write(posting.Message), last + 1, time.GetUtcNow());
        return post;
    }

    private static Task<LocalPost?> FindAsync(WriterSession session, string id, CancellationToken cancellation)
    {
        var number = long.Parse(id, CultureInfo.InvariantCulture);
        return session.Database.LocalPosts.SingleOrDefaultAsync(post => post.Id == number, cancellation);
    }
}
