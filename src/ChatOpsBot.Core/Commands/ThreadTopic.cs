namespace ChatOpsBot.Core.Commands;

/// <summary>What is said in the thread under the card of one item is about that item, where it names none.</summary>
public static class ThreadTopic
{
    /// <summary>The text with the item's id behind the command that lacks one; every other text as it is.</summary>
    public static string Fill(string text, string id, DateOnly today)
    {
        if (CommandParser.Parse(text, today, start: null) is not ParsedCommand.NotUnderstood { Failure: ParseFailure.MissingId, Written: { Length: > 0 } command }) return text;

        var end = text.IndexOf(command, StringComparison.Ordinal);
        if (end < 0) return text;

        end += command.Length;
        var filled = $"{text[..end]} {id}{text[end..]}";
        return CommandParser.Parse(filled, today, start: null) is ParsedCommand.NotUnderstood ? text : filled;
    }
}
