using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <summary>What can be asked, and what to type when something was not understood.</summary>
internal static class HelpMessages
{
    internal static BotMessage All(Language language)
    {
        var title = language.In("Ce que vous pouvez demander", "What you can ask");
        return BotMessage.Answer(language, title,
            new MessageBlock.Header(null, title, []),
            new MessageBlock.Facts([.. CommandCatalog.Entries.Select(entry => Line(language, entry))]),
            new MessageBlock.Context(language.In(
                "Accents et majuscules sont facultatifs ; les mots anglais marchent aussi. aide COMMANDE en dit plus.",
                "Case does not matter; the French words work as well. help COMMAND says more.")));
    }

    internal static BotMessage Topic(Language language, CatalogEntry entry)
    {
        var summary = language.In(entry.FrenchSummary, entry.EnglishSummary);
        return BotMessage.Answer(language, $"{entry.Name}: {summary}",
            new MessageBlock.Header(null, language.In(entry.FrenchSyntax, entry.EnglishSyntax), []),
            new MessageBlock.Paragraph(CodeMarks.Read(summary)),
            new MessageBlock.Facts(
            [
                new Fact(language.In("En français", "In French"), string.Join(", ", entry.French)),
                new Fact(language.In("En anglais", "In English"), string.Join(", ", entry.English)),
            ]),
            new MessageBlock.Buttons([new CommandButton(entry.Example, entry.Example)]));
    }

    internal static BotMessage NotUnderstood(Language language, ParsedCommand.NotUnderstood parsed)
    {
        var sentence = Sentence(language, parsed.Failure, parsed.Written);
        ImmutableArray<CommandButton> buttons = [new(language.In("Aide", "Help"), language.In("aide", "help"))];
        if (parsed.Suggestion is not { } suggestion)
            return BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Warning, sentence), new MessageBlock.Buttons(buttons));

        var proposal = language.In("Vouliez-vous dire ", "Did you mean ");
        return BotMessage.Refusal(language, $"{sentence} {proposal}{suggestion} ?",
            new MessageBlock.Notice(Tone.Warning, RichText.Of(
                RichText.Plain($"{sentence} {proposal}"), RichText.Code(suggestion), RichText.Plain(language.In(" ?", "?")))),
            new MessageBlock.Buttons(buttons.Insert(0, new CommandButton(suggestion, suggestion))));
    }

    private static Fact Line(Language language, CatalogEntry entry) => new(
        language.In(entry.FrenchSyntax, entry.EnglishSyntax), CodeMarks.Read(language.In(entry.FrenchSummary, entry.EnglishSummary)));

    private static string Sentence(Language language, ParseFailure failure, string written) => failure switch
    {
        ParseFailure.Empty => language.In("Posez une question sur le plan.", "Ask something about the plan."),
        ParseFailure.UnknownCommand => language.In($"Je ne comprends pas « {Words.Short(written)} ».", $"I do not understand “{Words.Short(written)}”."),
        ParseFailure.MissingId => language.In("Il manque l’identifiant d’une action.", "The id of an action is missing."),
        ParseFailure.NotAnId => language.In(
            $"« {Words.Short(written)} » n’est pas l’identifiant d’une action.", $"“{Words.Short(written)}” is not the id of an action."),
        ParseFailure.NotADate => language.In(
            $"« {Words.Short(written)} » n’est pas une date que je sais lire, comme 2026-12-04, 4/12, vendredi ou J+10.",
            $"“{Words.Short(written)}” is not a date I can read, such as 2026-12-04, 4/12, Friday or J+10."),
        ParseFailure.MissingValue => language.In(
            $"Il manque quelque chose après « {Words.Short(written)} ».", $"Something is missing after “{Words.Short(written)}”."),
        ParseFailure.NotAValue => language.In($"« {Words.Short(written)} » ne va pas ici.", $"“{Words.Short(written)}” does not fit here."),
        ParseFailure.TooManyIds => language.In(
            $"{ReferenceList.Most} identifiants au plus en une fois : rien n’a été fait.", $"At most {ReferenceList.Most} ids at a time: nothing was done."),
        ParseFailure.TooManyWords => language.In($"Je ne sais que faire de « {Words.Short(written)} ».", $"I do not know what to do with “{Words.Short(written)}”."),
    };
}
