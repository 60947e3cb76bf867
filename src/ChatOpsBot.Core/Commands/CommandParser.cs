namespace ChatOpsBot.Core.Commands;

/// <summary>Turns what a person typed into a question, or into a failure that knows the nearest command.</summary>
public static class CommandParser
{
    /// <param name="text">As typed, without the mention of the bot.</param>
    /// <param name="today">The day in the reader's zone, from which "friday" and "in 10 days" count.</param>
    /// <param name="start">J0 of the plan, from which <c>J+10</c> counts; null while unknown.</param>
    public static ParsedCommand Parse(string text, DateOnly today, DateOnly? start) =>
        new ParsedCommand.NotUnderstood(ParseFailure.Empty, text, null, null);
}
