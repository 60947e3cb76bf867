using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Commands;

/// <summary>Owners in a filter: <c>@lea</c>, <c>owner Léa Martin, Karim</c>, <c>de Karim</c>.</summary>
internal static class WrittenOwners
{
    private static readonly Phrases<bool> Leads = Phrases.Any(
        ["owner", "owners", "owned by", "assigned to"],
        ["responsable", "responsables", "affectées à", "assignées à", "confiées à"]);

    /// <summary>These lead to an owner only where a part of the filter could begin: "base de données" names nobody.</summary>
    private static readonly Phrases<bool> WeakLeads = Phrases.Any(["of", "for"], ["de", "du", "d'", "pour"]);

    private static readonly Phrases<bool> Separators = Phrases.Any([",", "and", "&", "or"], [",", "et", "&", "ou"]);

    /// <param name="mayBeWeak">Whether "of" and "for" may lead to an owner here.</param>
    /// <param name="isPart">Whether another part of the filter begins here, where a name ends.</param>
    internal static FilterPart? At(TypedWords words, bool mayBeWeak, Func<TypedWords, bool> isPart)
    {
        if (IsMention(words)) return With([Name(words.Take(1))], 1, null);
        if (Leads.At(words) is not { } lead)
        {
            if (!mayBeWeak || WeakLeads.At(words) is not { } weak) return null;
            lead = weak;
        }

        var names = new List<string>();
        var taken = lead.Length;
        for (var length = NameLength(words.Skip(taken), isPart); length > 0; length = NameLength(words.Skip(taken), isPart))
        {
            names.Add(Name(words.Skip(taken).Take(length)));
            taken += length;
            if (Separators.At(words.Skip(taken))?.Length is { } separator && NameLength(words.Skip(taken + separator), isPart) > 0) taken += separator;
        }

        return names.Count == 0 ? null : With(names, taken, lead.Language);
    }

    /// <summary>A name goes on until another part, another owner or a separator.</summary>
    private static int NameLength(TypedWords words, Func<TypedWords, bool> isPart)
    {
        if (IsMention(words)) return 1;

        var length = 0;
        while (length < words.Count && !EndsAt(words.Skip(length), isPart)) length++;
        return length;
    }

    private static bool EndsAt(TypedWords words, Func<TypedWords, bool> isPart) =>
        IsMention(words) || Separators.At(words) is not null || Leads.At(words) is not null || isPart(words);

    private static bool IsMention(TypedWords words) => words.Count > 0 && words[0].Folded is ['@', _, ..] or ['<', '@', ..];

    private static string Name(TypedWords words) => MentionedName.Of(words.Written.TrimStart('@'));

    private static FilterPart With(IEnumerable<string> names, int length, Language? language) =>
        new(filter => filter with { Owners = filter.Owners.AddRange(names) }, length, language);
}
