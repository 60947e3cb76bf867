using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat.Page.Wire;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>What was posted, and what was edited, in the conversations that a page shows.</summary>
internal sealed class PostFeed(IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>Posts shown to a page that was not open when they were made, beside the roots of their threads.</summary>
    private const int Missed = 10;

    /// <param name="seen">What the page has shown; null for a page that has shown nothing.</param>
    /// <returns>In the order in which they are to be shown, and what the page has seen after them.</returns>
    internal async Task<(IReadOnlyList<ChatPost> Posts, SeenPosts Seen)> SinceAsync(
        IReadOnlyList<string> conversations, SeenPosts? seen, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var here = context.LocalPosts.AsNoTracking().Where(post => conversations.Contains(post.Conversation));
        if (seen is { } before) return await NewsAsync(here, before, cancellation);

        var edition = await context.LocalPosts.MaxAsync(post => post.Edition, cancellation) ?? 0;
        var last = await here.OrderByDescending(post => post.Id).Take(Missed).ToListAsync(cancellation);
        var roots = last.Select(post => post.Root).OfType<long>().Except(last.Select(post => post.Id)).ToList();
        if (roots.Count > 0) last.AddRange(await here.Where(post => roots.Contains(post.Id)).ToListAsync(cancellation));
        return Drawn([.. last.OrderBy(post => post.Id)], new SeenPosts(0, edition));
    }

    /// <summary>Edits first: what is posted after an edit may answer it. One that is edited between the two looks is shown again at the next.</summary>
    private static async Task<(IReadOnlyList<ChatPost> Posts, SeenPosts Seen)> NewsAsync(IQueryable<LocalPost> here, SeenPosts seen, CancellationToken cancellation)
    {
        var edited = await here.Where(post => post.Edition > seen.Edition && post.Id <= seen.Post).OrderBy(post => post.Edition).ToListAsync(cancellation);
        var posted = await here.Where(post => post.Id > seen.Post).OrderBy(post => post.Id).ToListAsync(cancellation);
        return Drawn([.. edited, .. posted], seen);
    }

    private static (IReadOnlyList<ChatPost> Posts, SeenPosts Seen) Drawn(List<LocalPost> posts, SeenPosts seen)
    {
        var drawn = new List<ChatPost>(posts.Count);
        foreach (var post in posts)
        {
            seen = post.Id > seen.Post ? seen with { Post = post.Id } : seen with { Edition = post.Edition ?? seen.Edition };
            var message = MessageJson.Read(post.Message);
            drawn.Add(new ChatPost(post.Id, post.Root, $"{seen}", HtmlRenderer.Render(message), message.Summary, message.About, message.Redraw, post.PostedAt));
        }

        return (drawn, seen);
    }
}
