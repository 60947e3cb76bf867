using System.Globalization;

namespace ChatOpsBot.Core.Messages;

/// <summary>The languages the bot speaks.</summary>
public enum Language
{
    French,
    English,
}

/// <summary>Which words and which culture a language stands for.</summary>
public static class Languages
{
    private static readonly CultureInfo FrenchCulture = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Picks the wording of this language; both stand side by side so that neither is forgotten.</summary>
    public static string In(this Language language, string french, string english) => language switch
    {
        Language.French => french,
        Language.English => english,
    };

    public static CultureInfo Culture(this Language language) => language switch
    {
        Language.French => FrenchCulture,
        Language.English => EnglishCulture,
    };

    /// <summary>The two-letter code of ISO 639-1: <c>fr</c> or <c>en</c>.</summary>
    public static string Code(this Language language) => language.In("fr", "en");

    /// <summary>Reads a language tag such as <c>fr</c>, <c>fr-FR</c> or <c>en_US.UTF-8</c>; null when it is none the bot speaks.</summary>
    public static Language? FromTag(string? tag)
    {
        var primary = tag?.Split('-', '_', '.')[0].Trim();
        if (string.Equals(primary, "fr", StringComparison.OrdinalIgnoreCase)) return Language.French;
        if (string.Equals(primary, "en", StringComparison.OrdinalIgnoreCase)) return Language.English;
        return null;
    }
}
