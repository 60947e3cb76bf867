using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat.Page.Wire;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>What was posted in the conversations that a page shows.</summary>
internal sealed class PostFeed(IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>Posts shown to a page that was not open when they were made.</summary>
    private const int Missed = 10;

    /// <param name="after">The last one the page has shown; null for a page that has shown none.</param>
    /// <returns>Oldest first.</returns>
    internal async Task<IReadOnlyList<ChatPost>> SinceAsync(IReadOnlyList<string> conversations, long? after, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var posts = context.LocalPosts.AsNoTracking().Where(post => conversations.Contains(post.Conversation));
        var missed = after is { } last
            ? await posts.Where(post => post.Id > last).OrderBy(post => post.Id).ToListAsync(cancellation)
            : await posts.OrderByDescending(post => post.Id).Take(Missed).OrderBy(post => post.Id).ToListAsync(cancellation);
        return [.. missed.Select(Drawn)];
    }

    private static ChatPost Drawn(LocalPost post)
    {
        var message = MessageJson.Read(post.Message);
        return new ChatPost(post.Id, HtmlRenderer.Render(message), message.Summary, message.About, message.Redraw, post.PostedAt);
    }
}
