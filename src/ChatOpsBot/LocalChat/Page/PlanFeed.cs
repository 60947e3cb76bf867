using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat.Page.Wire;
using ChatOpsBot.Storage;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>Tells an open page what is new, whoever made it so: this process, another one, the command line.</summary>
internal sealed class PlanFeed(MessageRouter messages, PostFeed posts, StoreWatch watch)
{
    /// <summary>Which actions changed, as <c>plan</c>, and what was posted or edited, as <c>post</c>.</summary>
    /// <param name="seen">What the page has shown; null when it has shown nothing.</param>
    internal async IAsyncEnumerable<SseItem<string>> EventsAsync(
        InboundMessage visitor, SeenPosts? seen, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var plan = await messages.PlanAsync(visitor, cancellation);
        // The page knows by the first event that it is listening.
        yield return Event(new PlanChanged([], All: false));
        await foreach (var _ in watch.ChangesAsync(cancellation))
        {
            if (await NewsAsync(visitor, plan, cancellation) is { } news)
            {
                plan = news.Plan;
                if (news.Changed.All || news.Changed.Actions.Count > 0) yield return Event(news.Changed);
            }

            var (posted, now) = await posts.SinceAsync(Conversations(visitor, plan), seen, cancellation);
            foreach (var post in posted)
                yield return new SseItem<string>(JsonSerializer.Serialize(post, ChatJson.Default.ChatPost), "post") { EventId = post.Seen };
            seen = now;
        }
    }

    /// <summary>What a page shows beside its own: what its person is told, and what the channel of its plan is.</summary>
    private static List<string> Conversations(InboundMessage visitor, PlanSnapshot? plan) =>
    [
        visitor.Conversation,
        .. visitor.Sender is { } speaker ? [LocalConversations.Person(speaker)] : Array.Empty<string>(),
        .. plan is { } about ? [LocalConversations.Channel(about.Key)] : Array.Empty<string>(),
    ];

    private async Task<(PlanSnapshot Plan, PlanChanged Changed)?> NewsAsync(InboundMessage visitor, PlanSnapshot? seen, CancellationToken cancellation) =>
        await messages.PlanAsync(visitor, cancellation) is { } current && !ReferenceEquals(current, seen) ? (current, Changed(seen, current)) : null;

    private static SseItem<string> Event(PlanChanged changed) => new(JsonSerializer.Serialize(changed, ChatJson.Default.PlanChanged), "plan");

    internal static PlanChanged Changed(PlanSnapshot? before, PlanSnapshot after)
    {
        if (before is null || before.Key != after.Key || before.CreatedAt != after.CreatedAt || before.Start != after.Start) return new PlanChanged([], All: true);

        var versions = before.Actions.ToDictionary(action => action.Code, action => action.Version);
        var changed = after.Actions.Where(action => !versions.Remove(action.Code, out var version) || version != action.Version).Select(action => action.Code).ToList();
        return new PlanChanged([.. changed.Concat(versions.Keys).Select(code => code.ToString())], All: false);
    }
}
