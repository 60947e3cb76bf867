using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Commands;

/// <summary>
/// The words people put around a command out of good manners or grammar: "what is overdue, please?" asks <c>overdue</c>.
/// These and no others are dropped; whatever else stands before a command makes it no command.
/// </summary>
internal static class PoliteWords
{
    /// <summary>Dropped at the end, and at the beginning too.</summary>
    private static readonly string[] EnglishCourtesies =
        ["please", "pls", "thanks", "thank you", "hello", "hi", "hey", "good morning", "good afternoon"];

    private static readonly string[] FrenchCourtesies =
        ["s'il te plaît", "s'il vous plaît", "stp", "svp", "merci", "merci d'avance", "bonjour", "salut", "bonsoir", "coucou"];

    private static readonly string[] EnglishOpenings =
    [
        "show", "show me", "give me", "tell me", "tell me about", "list", "can you", "could you", "i want to see", "i'd like to see",
        "what", "what's", "whats", "which", "how", "how's", "where", "where's", "when", "when's",
        "is", "are", "there", "about", "any", "anything", "the", "we", "have",
    ];

    private static readonly string[] FrenchOpenings =
    [
        "montre", "montre-moi", "montrez-moi", "montrer", "affiche", "affiche-moi", "affichez", "afficher",
        "donne", "donne-moi", "donnez-moi", "dis-moi", "liste", "liste de", "liste des", "voir",
        "peux-tu", "tu peux", "pouvez-vous", "je veux voir", "je voudrais voir", "me", "moi", "nous",
        "où en est", "où en sont", "où est", "où sont", "comment va",
        "quel", "quelle", "quels", "quelles", "quoi", "quand", "est", "sont", "est-ce",
        "qu'", "que", "qui", "ce", "c'", "il y a", "y a-t-il", "le", "la", "les", "l'", "des",
    ];

    /// <summary>A bot may be called by its name although the platform's own mention is already gone.</summary>
    private static readonly string[] OwnNames = ["@chatopsbot", "chatopsbot", "@chatops", "@plan", "@bot", "bot", ","];

    private static readonly Phrases<bool> Courtesies = new([(true, EnglishCourtesies, FrenchCourtesies), (true, OwnNames, OwnNames)]);

    private static readonly Phrases<bool> Openings = Phrases.Any(EnglishOpenings, FrenchOpenings);

    /// <summary>Without greetings, thanks and the bot's own name at either end.</summary>
    internal static TypedWords WithoutCourtesies(TypedWords words, ref Language? language)
    {
        words = WithoutBeginning(WithoutSlashCommand(words), Courtesies, ref language);
        while (Courtesies.Before(words) is { } courtesy)
        {
            language ??= courtesy.Language;
            words = words.Take(words.Count - courtesy.Length);
        }

        return words;
    }

    /// <summary>Without the question or request that leads to the command.</summary>
    internal static TypedWords WithoutOpening(TypedWords words, ref Language? language) => WithoutBeginning(words, Openings, ref language);

    /// <summary><c>/plan status 4</c> calls the bot, <c>/plan</c> alone asks for the plan.</summary>
    private static TypedWords WithoutSlashCommand(TypedWords words)
    {
        var isCalled = words.Count > 1 && words[0] is { Folded: "plan", Start: > 0 } first && words.Text[first.Start - 1] == '/';
        return isCalled ? words.Skip(1) : words;
    }

    private static TypedWords WithoutBeginning(TypedWords words, Phrases<bool> phrases, ref Language? language)
    {
        while (phrases.At(words) is { } phrase)
        {
            language ??= phrase.Language;
            words = words.Skip(phrase.Length);
        }

        return words;
    }
}
