using System.Diagnostics;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests;

/// <summary>When a process has nothing left to do at the instant that its clock shows.</summary>
internal static class Quiet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Late answers are among what is done.</summary>
    /// <exception cref="TimeoutException">It goes on and on.</exception>
    internal static async Task ComesAsync(IServiceProvider services)
    {
        var begun = Stopwatch.GetTimestamp();
        do
        {
            if (Stopwatch.GetElapsedTime(begun) > Patience) throw new TimeoutException("There is always something left to do.");
            await IdleAsync(services).WaitAsync(Patience);
        }
        while (await services.GetRequiredService<FullTurn>().StepAsync());
    }

    /// <summary>What the inbox finishes, the outbox sends.</summary>
    private static async Task IdleAsync(IServiceProvider services)
    {
        await services.GetRequiredService<InboxProcessor>().IdleAsync();
        if (services.GetService<Waits>() is { } waits) await waits.IdleAsync();
        await services.GetRequiredService<OutboxDispatcher>().IdleAsync();
    }
}
