using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.People;

/// <summary>Who fills which role, whose account is whose, and what is still unknown about it.</summary>
public static class LinkMessages
{
    /// <summary>Names one message can carry as buttons.</summary>
    private const int MostNames = 20;

    public static BotMessage Of(Language language, LinkDecision decision) => decision switch
    {
        LinkDecision.Fills fills => WithGroup(language, fills, Done(
            language, $"{fills.Role}{Colon(language)}{Names(language, fills.Before)} → {Names(language, [.. fills.People.Select(LinkPolicy.NameOf)])}")),
        LinkDecision.Names names => Done(language, language.In($"Ce compte est celui de {names.Name}.", $"This account is {names.Name}’s.")),
        LinkDecision.Already already => Done(language, language.In(
            $"{already.Role} : déjà {Names(language, already.People)}.", $"{already.Role}: already {Names(language, already.People)}.")),
        LinkDecision.UnknownRole unknown => Refused(language, language.In(
            $"« {unknown.Written} » n’est ni un rôle ni un nom de ce plan. Il y a : {string.Join(", ", unknown.Known)}.",
            $"“{unknown.Written}” is no role and no name of this plan. There are: {string.Join(", ", unknown.Known)}.")),
        LinkDecision.UnknownPerson { Who: Whom.Several several } => Refused(language, language.In(
            $"« {several.Written} » peut être {string.Join(" ou ", several.Names)} : écrivez le nom entier.",
            $"“{several.Written}” may be {string.Join(" or ", several.Names)}: write the whole name.")),
        LinkDecision.UnknownPerson unknown => UnknownPerson(language, unknown.Who is Whom.Nobody nobody ? nobody.Written : LinkPolicy.NameOf(unknown.Who)),
        LinkDecision.NameTaken taken => Refused(language, language.In(
            $"{taken.By.Name} a déjà un compte. Deux comptes d’une personne se réunissent avec « lier moi », jamais par le nom.",
            $"{taken.By.Name} has an account already. Two accounts of one person are joined with “link me”, never by name.")),
        _ => throw new UnreachableException(),
    };

    /// <summary>Who is in a group is asked of its platform, which takes a moment.</summary>
    private static BotMessage WithGroup(Language language, LinkDecision.Fills fills, BotMessage done) => fills.People.OfType<Whom.InGroup>().FirstOrDefault() is { } group
        ? done with
        {
            Blocks = done.Blocks.Add(new MessageBlock.Context(language.In(
                $"D’ici une minute, tous ceux qui sont dans {group.Label} tiennent ce rôle, et qui y entre ou en sort aussi, en cinq minutes.",
                $"Within a minute everybody in {group.Label} fills this role, and whoever joins or leaves it follows within five minutes."))),
        }
        : done;

    public static BotMessage UnknownPerson(Language language, string written) => Refused(language, written == "me"
        ? language.In("Je ne sais pas qui vous êtes : choisissez un nom dans le menu.", "I do not know who you are: choose a name in the menu.")
        : language.In($"Je ne connais pas « {written} » : mentionnez la personne avec @.", $"I do not know “{written}”: mention the person with @."));

    /// <summary>The code to type on the other platform.</summary>
    public static BotMessage Code(Language language, OneTimeCode code)
    {
        var command = $"{language.In("lier", "link")} {code}";
        var sentence = language.In(
            $"Dites au robot sur l’autre plateforme, dans les dix minutes : {command}", $"Say this to the bot on the other platform, within ten minutes: {command}");
        return BotMessage.Answer(language, sentence,
            new MessageBlock.Paragraph(RichText.Of(
                RichText.Plain(language.In("Dites au robot sur l’autre plateforme : ", "Say this to the bot on the other platform: ")), RichText.Code(command))),
            new MessageBlock.Context(language.In(
                "Le code vaut dix minutes et une seule fois. Ne le donnez à personne : il réunit deux comptes.",
                "The code is good for ten minutes and once. Give it to nobody: it joins two accounts.")));
    }

    public static BotMessage Joined(Language language, CodeOutcome outcome, string name) => outcome switch
    {
        CodeOutcome.Joined => Done(language, language.In($"Ces deux comptes sont ceux de {name}.", $"Both accounts are {name}’s now.")),
        CodeOutcome.AlreadyJoined => Done(language, language.In($"Ces deux comptes sont déjà ceux de {name}.", $"Both accounts are {name}’s already.")),
        CodeOutcome.WrongCode => WrongCode(language),
        CodeOutcome.TooManyTries => TooManyTries(language),
        CodeOutcome.SameAccount => Refused(language, language.In(
            "Ce code se tape sur l’autre plateforme, pas ici.", "Type this code on the other platform, not here.")),
        CodeOutcome.HasOneThere => Refused(language, language.In(
            "Une personne a un seul compte par plateforme, et l’un des deux en a déjà un sur la plateforme de l’autre.",
            "A person has one account on each platform, and one of the two has one already on the other’s platform.")),
        CodeOutcome.TwoPeople => Refused(language, language.In(
            "Les deux comptes ont chacun leurs droits ou leurs rôles : un administrateur les retire d’abord à l’un des deux.",
            "Each of the two accounts has rights or roles of its own: an admin takes those of one of them away first.")),
    };

    internal static BotMessage WrongCode(Language language) => Refused(language, language.In(
        "Ce code n’est pas valable : il est faux, déjà utilisé ou trop ancien.", "This code is not good: it is wrong, was used, or is too old."));

    internal static BotMessage TooManyTries(Language language) => Refused(language, language.In(
        "Trop de codes faux : réessayez dans dix minutes.", "Too many wrong codes: try again in ten minutes."));

    /// <summary>To an account that is nobody's yet and wants to change something.</summary>
    /// <param name="names">The plan's names that no account of the platform has.</param>
    public static BotMessage WhoAreYou(Language language, ImmutableArray<string> names)
    {
        var sentence = language.In(
            "Je ne sais pas encore qui vous êtes dans ce plan. Je garde votre demande dix minutes : dites votre nom, un responsable confirme, et elle est faite.",
            "I do not know yet who you are in this plan. I keep your request for ten minutes: say your name, a lead confirms it, and it is done.");
        var buttons = names.Take(MostNames).Select(name => new CommandButton(language.In($"Je suis {name}", $"I am {name}"), $"{language.In("je suis", "i am")} {name}"));
        ImmutableArray<MessageBlock> blocks = [new MessageBlock.Notice(Tone.Warning, sentence)];
        if (!names.IsEmpty) blocks = blocks.Add(new MessageBlock.Buttons([.. buttons]));
        return BotMessage.Refusal(language, sentence, blocks.Add(new MessageBlock.Context(RichText.Of(
            RichText.Plain(language.In("Un autre nom : ", "Another name: ")), RichText.Code(language.In("je suis NOM", "i am NAME"))))));
    }

    /// <summary>To the sender, once they said who they are.</summary>
    public static BotMessage Introduced(Language language, string name, ImmutableArray<string> leads)
    {
        var sentence = language.In(
            $"Noté : {name}. Un responsable le confirme avec « confirmer {name} ».", $"Noted: {name}. A lead confirms it with “confirm {name}”.");
        return BotMessage.Answer(language, sentence,
            new MessageBlock.Paragraph(sentence),
            new MessageBlock.Paragraph(new RichText(
            [
                RichText.Plain(language.In("Responsables : ", "Leads: ")),
                .. Mentions(leads),
            ])));
    }

    /// <summary>To the leads, when somebody said who they are.</summary>
    public static BotMessage PleaseConfirm(Language language, string name, AccountId account)
    {
        var sentence = language.In(
            $"Un compte de {account.Platform} ({account.User}) dit être {name}. Est-ce vrai ?", $"An account on {account.Platform} ({account.User}) says to be {name}. Is that so?");
        return BotMessage.Answer(language, sentence,
            new MessageBlock.Notice(Tone.Active, sentence),
            new MessageBlock.Buttons([new CommandButton(language.In($"C’est {name}", $"It is {name}"), $"{language.In("confirmer", "confirm")} {name}")]));
    }

    public static BotMessage Confirmed(Language language, string name, BotMessage? done)
    {
        var sentence = language.In($"{name} est lié à son compte.", $"{name} is linked to their account.");
        if (done is null) return Done(language, sentence);

        var then = language.In("Sa demande : ", "Their request: ");
        return BotMessage.Answer(
            language, $"{sentence} {then}{done.Summary}", [new MessageBlock.Notice(Tone.Good, sentence), new MessageBlock.Paragraph(then + done.Summary), .. done.Blocks]);
    }

    public static BotMessage NobodyClaims(Language language, string name) => Refused(language, language.In(
        $"Personne n’a dit être {name} depuis dix minutes.", $"Nobody said to be {name} in the last ten minutes."));

    public static BotMessage NothingHeld(Language language) => Refused(language, language.In(
        "Rien n’attend de savoir qui vous êtes. Un responsable lie un compte avec « lier NOM @compte » ; sur la page de cette machine, choisissez votre nom dans le menu.",
        "Nothing waits for who you are. A lead links an account with “link NAME @account”; on the page of this machine, choose your name in the menu."));

    internal static BotMessage Done(Language language, string sentence) => BotMessage.Answer(language, sentence, new MessageBlock.Notice(Tone.Good, sentence));

    internal static BotMessage Refused(Language language, string sentence) => BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Warning, sentence));

    private static string Names(Language language, ImmutableArray<string> names) => names.IsEmpty ? language.In("personne", "nobody") : string.Join(", ", names);

    /// <summary>Names with commas between them, each a mention.</summary>
    internal static IEnumerable<TextRun> Mentions(IEnumerable<string> names) =>
        names.SelectMany((name, index) => index == 0 ? [new TextRun.Mention(name)] : new TextRun[] { new TextRun.Plain(", "), new TextRun.Mention(name) });

    private static string Colon(Language language) => language.In(" : ", ": ");
}
