using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Reads a text as Slack writes it: what stands in angle brackets is a mention or a link, and three signs are escaped.</summary>
internal static partial class InboundText
{
    /// <summary>How Slack names a group within brackets.</summary>
    private const string Group = "!subteam^";

    /// <summary>As it would have been typed, without the mentions of the bot; somebody else is <c>&lt;@U7|Name&gt;</c>, and a group <c>&lt;@&amp;S7|name&gt;</c>.</summary>
    /// <param name="bot">The bot's own user.</param>
    /// <param name="nameOf">By the id of an account or group.</param>
    internal static async ValueTask<string> ReadAsync(string text, string bot, Func<string, ValueTask<string>> nameOf)
    {
        var read = new StringBuilder(text.Length);
        var last = 0;
        var parts = Bracketed().Matches(text);
        var names = await NamesAsync(parts.Where(part => LabelOf(part) is null).Select(part => MentionedIn(part.Groups["what"].Value)).OfType<string>().Where(id => id != bot), nameOf);
        foreach (Match part in parts)
        {
            read.Append(Plain(text[last..part.Index]));
            last = part.Index + part.Length;
            var what = part.Groups["what"].Value;
            if (MentionedIn(what) is not { } id) read.Append(Plain(Seen(what, part.Groups["label"].Value)));
            else if (id != bot) read.Append(what is ['@', ..] ? Mention(id, names[id]) : $"<@&{id}|{Name(LabelOf(part) ?? names[id])}>");
        }

        return read.Append(Plain(text[last..])).ToString().Trim();
    }

    /// <summary>Whether somebody is mentioned.</summary>
    internal static bool Mentions(string text, string user) =>
        Bracketed().Matches(text).Any(match => match.Groups["what"].Value is ['@', .. var id] && id == user);

    /// <summary>A name that could end the mention, or begin another, cannot stand in it.</summary>
    internal static string Mention(string user, string name) => MentionedName.Write(user, Name(name));

    /// <summary>A name as a mention can carry it.</summary>
    internal static string Name(string name) => Forbidden().Replace(name, " ").Trim();

    /// <summary>What a group goes by, where Slack says it; a person may go by another name in the plan.</summary>
    private static string? LabelOf(Match part) => part.Groups["what"].Value.StartsWith(Group, StringComparison.Ordinal) && part.Groups["label"].Value is { Length: > 0 } label ? label : null;

    /// <summary>Of the account or group that is mentioned; null for a link, a channel, and whatever else stands in brackets.</summary>
    private static string? MentionedIn(string what) => what is ['@', .. var user] ? user : what.StartsWith(Group, StringComparison.Ordinal) ? what[Group.Length..] : null;

    /// <summary>All are asked for at once: nobody who waits for an answer waits for each of them in turn.</summary>
    private static async Task<Dictionary<string, string>> NamesAsync(IEnumerable<string> users, Func<string, ValueTask<string>> nameOf)
    {
        var known = await Task.WhenAll(users.Distinct().Select(async user => (user, await nameOf(user))));
        return known.ToDictionary(pair => pair.user, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>As the sender saw it.</summary>
    private static string Seen(string what, string label) => what switch
    {
        ['#', ..] => $"#{(label.Length > 0 ? label : what[1..])}",
        ['!', .. var special] => label.Length > 0 ? label : $"@{special.Split('^')[0]}",
        _ => label.Length > 0 ? label : what,
    };

    /// <summary>What was typed as text stays text: brackets of one's own make no mention.</summary>
    private static string Plain(string text) => WebUtility.HtmlDecode(OnlyThree().Replace(text, "&amp;")).Replace("<@", "@", StringComparison.Ordinal);

    [GeneratedRegex(@"<(?<what>[^<>|]+)(?:\|(?<label>[^<>]*))?>", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex("&(?!(?:amp|lt|gt);)", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyThree();

    [GeneratedRegex(@"[<>|@,;\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();
}
