using System.Collections.Frozen;
using System.Text;

namespace ChatOpsBot.Core.Documents.Decoding;

/// <summary>
/// Signs whose UTF-8 holds a byte that Windows-1252 or 1254 has no character for, known again by the bytes that are left.
/// </summary>
/// <remarks>
/// Where several signs leave the same bytes the table names the one that documents use, and none where two are usual
/// (═ and ╝, ● and ❗, 👍 and 👎): those are reported as lost, because a wrong sign is worse than a missing one.
/// </remarks>
internal static class SignsThatLostBytes
{
    private static readonly string[] Signs =
    [
        "”", "\uFE0F", "❌", "❎", "❓", "❤", "┐", "←", "⇐", "∞", "⏳", "⏰", "⏱", "⏸", "⏩", "⏹", "➝", "➖", "➡", "➜",
        "🤝", "🎯", "🎉", "🏆", "🙏", CombiningAcute,
    ];

    /// <summary>The accent of a decomposed é, as file names and texts from macOS have it.</summary>
    private const string CombiningAcute = "\u0301";

    private static readonly FrozenDictionary<string, string> ByRemains = Signs
        .SelectMany(sign => Remains(sign).Select(left => KeyValuePair.Create(left, sign)))
        .DistinctBy(entry => entry.Key)
        .ToFrozenDictionary();

    /// <param name="left">The bytes that are left, one in each character.</param>
    internal static string? Find(string left) => ByRemains.GetValueOrDefault(left);

    /// <summary>What either code page leaves of a sign: Windows-1254 knows two bytes less.</summary>
    private static IEnumerable<string> Remains(string sign)
    {
        var bytes = Encoding.UTF8.GetBytes(sign).Select(value => (char)value).ToArray();
        var in1252 = string.Concat(bytes.Where(value => value is not ('\u0081' or '\u008D' or '\u008F' or '\u0090' or '\u009D')));
        var in1254 = string.Concat(in1252.Where(value => value is not ('\u008E' or '\u009E')));

        // A lead byte alone says too little, except that of the combining accents.
        return new[] { in1252, in1254 }.Where(left => left.Length < bytes.Length && (left.Length > 1 || sign == CombiningAcute));
    }
}
