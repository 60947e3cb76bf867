using System.Globalization;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.LocalChat;

/// <summary>Posts on this machine's own chat: open pages show it, and those opened later find it.</summary>
internal sealed class LocalChatClient(UnitsOfWork units, TimeProvider time) : IChatClient
{
    public string Platform => WorkspaceKey.Local.Platform;

    public async Task<SendOutcome> SendAsync(Posting posting, CancellationToken cancellation)
    {
        var posted = await units.RunAsync(async (session, stopping) =>
        {
            var posts = session.Database.LocalPosts;
            if (await posts.SingleOrDefaultAsync(post => post.Intent == posting.Intent, stopping) is { } before) return before;

            var post = LocalPost.Of(posting, MessageJson.Write(posting.Message), time.GetUtcNow());
            posts.Add(post);
            return post;
        });
        return new SendOutcome.Posted(posted.Id.ToString(CultureInfo.InvariantCulture));
    }
}
