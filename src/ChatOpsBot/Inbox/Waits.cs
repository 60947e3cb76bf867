namespace ChatOpsBot.Inbox;

/// <summary>Waits for an answer as long as a platform does; what takes longer is seen through, and said later.</summary>
internal sealed partial class Waits(TimeProvider time, ILogger<Waits> log)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _late = [];

    /// <param name="late">Says what came too late to be the answer.</param>
    /// <returns>Null when it is not ready in time, and follows.</returns>
    internal async Task<T?> InTimeAsync<T>(Task<T> answer, TimeSpan patience, Func<T, Task> late) where T : class
    {
        try
        {
            return await answer.WaitAsync(patience, time);
        }
        catch (TimeoutException) when (!answer.IsCompleted)
        {
            Follow(LateAsync(answer, late));
            return null;
        }
    }

    /// <summary>Sees something through that nobody waits for.</summary>
    internal void Follow(Task task)
    {
        lock (_lock) _late.Add(task);
        task.ContinueWith(
            ended =>
            {
                lock (_lock) _late.Remove(ended);
                if (!ended.IsCompletedSuccessfully) Log.NeverAnswered(log, ended.Exception);
            },
            TaskScheduler.Default);
    }

    /// <summary>Returns once nothing is late any more.</summary>
    internal async Task IdleAsync()
    {
        while (true)
        {
            Task[] late;
            lock (_lock) late = [.. _late];
            if (late.Length == 0) return;
            await Task.WhenAll(late).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task LateAsync<T>(Task<T> answer, Func<T, Task> late) => await late(await answer);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Somebody waited for an answer that could not be made.")]
        internal static partial void NeverAnswered(ILogger logger, Exception? exception);
    }
}
