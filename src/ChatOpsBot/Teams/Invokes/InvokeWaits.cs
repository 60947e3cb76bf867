using ChatOpsBot.Inbox;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Waits as long as Teams does; what takes longer is owed to whoever waited.</summary>
internal sealed class InvokeWaits(Waits waits, LateAnswers answers)
{
    /// <summary>Teams is seen to give up after five seconds, of which the way takes some.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(3.5);

    /// <returns>Null when it is not done in time, and is said later; what was owed already is not owed again.</returns>
    internal Task<Presses.Pressed?> InTimeAsync(Task<Presses.Pressed> pressed) => waits.InTimeAsync(pressed, Patience, late => answers.OweAsync(late.Message, late.Reply));
}
