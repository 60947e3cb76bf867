using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Waits for an answer as long as Slack does; what takes longer is owed to where it was asked for.</summary>
internal sealed partial class SlackWaits(LateAnswers answers, TimeProvider time, ILogger<SlackWaits> log)
{
    /// <summary>Slack gives up after three seconds, of which the way takes some.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly HashSet<Task> _late = [];

    /// <returns>The answer; null when it is not ready in time, and follows.</returns>
    /// <param name="owes">Whether whoever makes it owes an answer by itself, so that only a refusal is still to be said.</param>
    internal async Task<BotMessage?> InTimeAsync(Task<BotMessage> answer, InboundMessage message, bool owes = false)
    {
        try
        {
            return await answer.WaitAsync(Patience, time);
        }
        catch (TimeoutException) when (!answer.IsCompleted)
        {
            Follow(FollowAsync(answer, message, owes));
            return null;
        }
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

    /// <summary>Sees something through that Slack does not wait for.</summary>
    internal void Follow(Task task)
    {
        lock (_lock) _late.Add(task);
        task.ContinueWith(
            ended =>
            {
                lock (_lock) _late.Remove(ended);
                if (ended.Exception is { } exception) Log.NeverAnswered(log, exception);
            },
            TaskScheduler.Default);
    }

    private async Task FollowAsync(Task<BotMessage> answer, InboundMessage message, bool owes)
    {
        await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!answer.IsCompletedSuccessfully)
        {
            Log.NeverAnswered(log, answer.Exception);
            return;
        }

        var reply = await answer;
        if (owes && reply.Kind is MessageKind.Answer) return;

        await answers.OweAsync(message, reply);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Somebody waited for an answer that could not be made.")]
        internal static partial void NeverAnswered(ILogger logger, Exception? exception);
    }
}
