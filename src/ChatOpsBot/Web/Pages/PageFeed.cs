using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Web.Pages;

/// <summary>Tells an open page the mark of its plan: at once, and each time there is another one.</summary>
internal sealed class PageFeed(PlanMarks marks, StoreWatch watch)
{
    internal async IAsyncEnumerable<SseItem<string>> EventsAsync(PlanKey plan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? told = null;
        await foreach (var _ in watch.ChangesAsync(cancellation))
        {
            var mark = await marks.OfAsync(plan, cancellation);
            if (mark == told) continue;

            told = mark;
            yield return new SseItem<string>(mark, "mark");
        }
    }
}
