using ChatOpsBot.Core.People;

namespace ChatOpsBot.Core.Commands;

/// <summary>Whether a command is about people, so that a mention in it stands for an account, or for a group where a role is linked; in everything else it is a name in a text.</summary>
public static class NamedAccounts
{
    /// <summary>A text with mentions as <c>&lt;@U7|Name&gt;</c>, as it is to be read: each mention an account, or its name.</summary>
    public static string Read(string text, DateOnly today)
    {
        if (!text.Contains("<@", StringComparison.Ordinal)) return text;

        var command = CommandParser.Parse(text, today, start: null);
        return command is ParsedCommand.SettingUp { SetUp: SetUp.LinkRole } ? text : Named(text, AreMeant(command) ? Group : "<@");
    }

    /// <summary>Of a group, which fills a role and is nobody's account.</summary>
    private const string Group = "<@&";

    private static bool AreMeant(ParsedCommand command) => command switch
    {
        ParsedCommand.SettingUp { SetUp: SetUp.Grant or SetUp.Forget or SetUp.Confirm } => true,
        ParsedCommand.Changing { Change: Change.Assign or Change.Add } => true,
        ParsedCommand.Timing { Command: ClockCommand.Absent } => true,
        ParsedCommand.Asked { Question: Question.Actions or Question.Mine } => true,
        _ => false,
    };

    /// <param name="opening">How the mentions begin that become names.</param>
    private static string Named(string text, string opening)
    {
        for (var start = text.IndexOf(opening, StringComparison.Ordinal); start >= 0; start = text.IndexOf(opening, start, StringComparison.Ordinal))
        {
            var length = MentionedName.LengthAt(text, start);
            if (length == 0) return text;
            var name = MentionedName.Of(text.Substring(start, length)).TrimStart('@');
            text = $"{text[..start]}@{name}{text[(start + length)..]}";
        }

        return text;
    }
}
