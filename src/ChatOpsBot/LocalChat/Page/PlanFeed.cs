using System.Runtime.CompilerServices;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.LocalChat.Page.Wire;
using ChatOpsBot.Plans;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>Tells an open page which actions changed, whoever changed them: this process, another one, the command line.</summary>
internal sealed class PlanFeed(PlanSnapshots snapshots, IHostApplicationLifetime lifetime)
{
    /// <summary>A look at an unchanged store costs microseconds. Real time: a page waits for it, whatever the bot's clock says.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    internal async IAsyncEnumerable<PlanChanged> ChangesAsync(
        WorkspaceKey workspace, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        using var timer = new PeriodicTimer(Between, TimeProvider.System);
        var seen = await snapshots.CurrentAsync(workspace, cancellation);
        // The page knows by the first event that it is listening.
        yield return new PlanChanged([], All: false);
        while (await NextAsync(timer, ending.Token))
        {
            var current = await snapshots.CurrentAsync(workspace, cancellation);
            if (ReferenceEquals(current, seen) || current is null) continue;

            var changed = Changed(seen, current);
            seen = current;
            if (changed.All || changed.Actions.Count > 0) yield return changed;
        }
    }

    internal static PlanChanged Changed(PlanSnapshot? before, PlanSnapshot after)
    {
        if (before is null || before.Key != after.Key || before.CreatedAt != after.CreatedAt) return new PlanChanged([], All: true);

        var versions = before.Actions.ToDictionary(action => action.Code, action => action.Version);
        var changed = after.Actions.Where(action => !versions.Remove(action.Code, out var version) || version != action.Version).Select(action => action.Code).ToList();
        return new PlanChanged([.. changed.Concat(versions.Keys).Select(code => code.ToString())], All: false);
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken ending)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ending);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
