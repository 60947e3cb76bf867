using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Reads a text as Slack writes it: what stands in angle brackets is a mention or a link, and three signs are escaped.</summary>
internal static partial class InboundText
{
    /// <summary>As it would have been typed, without the mentions of the bot; somebody else is <c>&lt;@U7|Name&gt;</c>.</summary>
    /// <param name="bot">The bot's own user.</param>
    /// <param name="nameOf">By the id of an account.</param>
    internal static async ValueTask<string> ReadAsync(string text, string bot, Func<string, ValueTask<string>> nameOf)
    {
        var read = new StringBuilder(text.Length);
        var last = 0;
        foreach (Match match in Bracketed().Matches(text))
        {
            read.Append(Plain(text[last..match.Index]));
            last = match.Index + match.Length;
            var (what, label) = (match.Groups["what"].Value, match.Groups["label"].Value);
            if (what is ['@', ..])
            {
                if (what[1..] != bot) read.Append(Mention(what[1..], await nameOf(what[1..])));
            }
            else
            {
                read.Append(Plain(Seen(what, label)));
            }
        }

        return read.Append(Plain(text[last..])).ToString().Trim();
    }

    /// <summary>The ids of those who are mentioned.</summary>
    internal static bool Mentions(string text, string user) =>
        Bracketed().Matches(text).Any(match => match.Groups["what"].Value is ['@', .. var id] && id == user);

    /// <summary>A name that could end the mention, or begin another, cannot stand in it.</summary>
    internal static string Mention(string user, string name) => $"<@{user}|{Forbidden().Replace(name, " ").Trim()}>";

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
