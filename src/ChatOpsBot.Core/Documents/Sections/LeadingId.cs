using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>The id that a cell or line begins with: "ACT-003", "ACT-003 : Titre".</summary>
internal static partial class LeadingId
{
    internal static ActionId? Read(string text) =>
        Pattern().Match(text) is { Success: true } match && ActionId.TryParse(match.Value.Trim(), out var id) ? id : null;

    /// <summary>What stands behind the id and the dash or colon after it.</summary>
    internal static string WithoutId(string text) => text[Pattern().Match(text).Length..].TrimStart(' ', '\u00A0', '-', '–', '—', ':', '.', ')');

    [GeneratedRegex(@"^\s*[A-Za-z]{1,12}[-\u2010-\u2015\u2212]?[0-9]{1,9}(?![\p{L}0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
