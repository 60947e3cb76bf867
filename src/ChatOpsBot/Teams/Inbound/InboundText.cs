using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Reads a text as Teams writes it. Only what is named as a mention beside the text is one: what stands in it anybody can type.</summary>
internal static partial class InboundText
{
    /// <summary>As it would have been typed, without the mentions of the bot; somebody else is <c>&lt;@29:…|Name&gt;</c>.</summary>
    /// <param name="nameOf">By the id of an account, and the name that stands in the text.</param>
    internal static string Read(Activity activity, Func<string, string, string> nameOf)
    {
        var text = activity.Text ?? "";
        var read = new StringBuilder(text.Length);
        var last = 0;
        foreach (var (start, length, entity) in Found(text, activity.Entities ?? []))
        {
            read.Append(Plain(text[last..start]));
            // A name may be torn into several mentions of one account: it is one.
            if (entity.Mentioned!.Id != activity.Recipient?.Id) read.Append(Mention(entity.Mentioned.Id!, nameOf(entity.Mentioned.Id!, entity.Mentioned.Name ?? entity.Mentioned.Id!)));
            last = start + length;
        }

        return read.Append(Plain(text[last..])).ToString().Trim();
    }

    internal static bool MentionsBot(Activity activity) =>
        activity.Entities?.Any(entity => entity.Type == "mention" && entity.Mentioned?.Id == activity.Recipient?.Id) == true;

    /// <summary>A name that could end the mention, or begin another, cannot stand in it.</summary>
    internal static string Mention(string user, string name) => $"<@{user}|{Forbidden().Replace(name, " ").Trim()}>";

    /// <summary>Each mention at its place; a text that is the same twice is found twice.</summary>
    private static IEnumerable<(int Start, int Length, Entity Entity)> Found(string text, Entity[] entities)
    {
        var from = 0;
        foreach (var entity in entities.Where(entity => entity is { Type: "mention", Mentioned.Id: { Length: > 0 }, Text: { Length: > 0 } }))
        {
            var start = text.IndexOf(entity.Text!, from, StringComparison.OrdinalIgnoreCase);
            if (start < 0) continue;

            yield return (start, entity.Text!.Length, entity);
            from = start + entity.Text.Length;
        }
    }

    /// <summary>What was typed as text stays text: brackets of one's own make no mention.</summary>
    private static string Plain(string text) => WebUtility.HtmlDecode(text).Replace('\u00A0', ' ').Replace("<@", "@", StringComparison.Ordinal);

    [GeneratedRegex(@"[<>|@,;\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();
}
