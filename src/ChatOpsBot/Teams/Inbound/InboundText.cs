using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Commands;
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
        var (last, before) = (0, (string?)null);
        foreach (var (start, length, who) in Found(text, activity.Entities ?? []))
        {
            var between = Plain(text[last..start]);
            read.Append(between);
            // A name that was shortened comes as several mentions of one account beside each other: it is one.
            var isTorn = who.Id == before && between.Trim().Length == 0;
            if (who.Id != activity.Recipient?.Id && !isTorn) read.Append(Mention(who.Id!, nameOf(who.Id!, who.Name ?? who.Id!)));
            (last, before) = (start + length, who.Id);
        }

        return read.Append(Plain(text[last..])).ToString().Trim();
    }

    internal static bool MentionsBot(Activity activity) =>
        activity.Entities?.Any(entity => entity.Type == "mention" && entity.Mentioned?.Id == activity.Recipient?.Id) == true;

    /// <summary>A name that could end the mention, or begin another, cannot stand in it.</summary>
    internal static string Mention(string user, string name) => MentionedName.Write(user, Forbidden().Replace(name, " ").Trim());

    /// <summary>Each mention at its place. Of pieces that read the same the first one belongs to the first mention, whoever it is of.</summary>
    private static IEnumerable<(int Start, int Length, ChannelAccount Who)> Found(string text, Entity[] entities)
    {
        var found = new List<(int Start, int Length, ChannelAccount Who)>();
        foreach (var entity in entities.Where(entity => entity is { Type: "mention", Mentioned.Id: { Length: > 0 } }))
        {
            var piece = entity.Text is { Length: > 0 } said ? said : $"<at>{entity.Mentioned!.Name}</at>";
            if (Free(text, piece, found) is { } start) found.Add((start, piece.Length, entity.Mentioned!));
        }

        return found.OrderBy(one => one.Start);
    }

    /// <summary>The first place of a piece that is no part of a mention yet; null for none.</summary>
    private static int? Free(string text, string piece, List<(int Start, int Length, ChannelAccount Who)> taken)
    {
        for (var start = text.IndexOf(piece, StringComparison.OrdinalIgnoreCase); start >= 0; start = text.IndexOf(piece, start + 1, StringComparison.OrdinalIgnoreCase))
            if (taken.TrueForAll(one => start + piece.Length <= one.Start || one.Start + one.Length <= start)) return start;
        return null;
    }

    /// <summary>What was typed as text stays text: brackets of one's own make no mention.</summary>
    private static string Plain(string text) => WebUtility.HtmlDecode(text).Replace('\u00A0', ' ').Replace("<@", "@", StringComparison.Ordinal);

    [GeneratedRegex(@"[<>|@,;\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();
}
