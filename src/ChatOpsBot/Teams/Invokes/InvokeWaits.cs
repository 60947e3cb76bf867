using ChatOpsBot.Inbox;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Waits as long as Teams does; what takes longer is owed to whoever waited.</summary>
internal sealed partial class InvokeWaits(LateAnswers answers, TimeProvider time, ILogger<InvokeWaits> log)
{
    /// <summary>Teams is seen to give up after five seconds, of which the way takes some.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(3.5);

    /// <returns>Null when it is not done in time, and is said later.</returns>
    internal async Task<Presses.Pressed?> InTimeAsync(Task<Presses.Pressed> pressed, InboundMessage message)
    {
        try
        {
            return await pressed.WaitAsync(Patience, time);
        }
        catch (TimeoutException) when (!pressed.IsCompleted)
        {
            _ = FollowAsync(pressed, message);
            return null;
        }
    }

    private async Task FollowAsync(Task<Presses.Pressed> pressed, InboundMessage message)
    {
        await ((Task)pressed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!pressed.IsCompletedSuccessfully)
        {
            Log.NeverAnswered(log, pressed.Exception);
            return;
        }

        // What was done is owed already by whoever did it.
        await answers.OweAsync(message, (await pressed).Reply);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Somebody waited for an answer that could not be made.")]
        internal static partial void NeverAnswered(ILogger logger, Exception? exception);
    }
}
