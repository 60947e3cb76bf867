using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>Which right is missing, who has it, and what to do instead; and the offer to take what belongs to nobody.</summary>
public static class RightsMessages
{
    /// <param name="holders">Who has the right that is missing.</param>
    public static BotMessage Refused(Language language, Speaker speaker, RightsDecision.Refused refused, ImmutableArray<string> holders)
    {
        var sentence = refused is { OfOthers.IsEmpty: true, ItemsOfOthers.IsEmpty: true }
            ? language.In(
                $"Il faut pour cela le droit {Of(refused.Needed)} ; {Yours(language, speaker)}.",
                $"This takes the right of {Article(refused.Needed)}; {Yours(language, speaker)}.")
            : OfOthers(language, refused);
        return Said(language, speaker, sentence, holders, refused.OfOthers);
    }

    public static BotMessage NotTheContact(Language language, Speaker speaker, LevelSnapshot? level, ImmutableArray<string> admins)
    {
        var who = level?.Contact ?? language.In("le contact du niveau", "the level's contact");
        var name = level is null ? language.In("Ce niveau", "This level") : $"{level.Id}";
        var sentence = language.In(
            $"{name} est appelé chez {who} : seuls ce contact, qui le remplace ou un administrateur répondent.",
            $"{name} calls {who}: that contact, whoever stands in for them, or an admin answers.");
        return Said(language, speaker, sentence, admins, []);
    }

    /// <summary>The answer to a change of actions that belong to nobody, with a button to take them.</summary>
    /// <param name="after">The plan as the change left it.</param>
    public static BotMessage WithOffer(BotMessage answer, PlanSnapshot after, ImmutableArray<ActionSnapshot> mayTake)
    {
        var unowned = mayTake.Select(action => after.WithId(action.Id)).OfType<ActionSnapshot>().Where(action => action.IsOpen && action.Owners.IsEmpty).ToImmutableArray();
        if (unowned.IsEmpty || answer.Kind is not MessageKind.Answer) return answer;

        var language = answer.Language;
        var codes = string.Join(' ', unowned.Select(action => action.Code));
        var several = unowned.Length > 1 ? language.In("oui ", "yes ") : "";
        return answer with
        {
            Blocks =
            [
                .. answer.Blocks,
                new MessageBlock.Notice(Tone.Neutral, language.In($"{codes} n’a pas de responsable.", $"{codes} has no owner.")),
                new MessageBlock.Buttons(
                [
                    new CommandButton(
                        language.In("Je m’en charge", "I take it"),
                        several + language.In($"affecter {codes} à moi", $"assign {codes} me"),
                        new DrawnFrom([.. unowned.Select(action => new DrawnItem(Subject.Action(action.Id), action.Version))])),
                ]),
            ],
        };
    }

    /// <summary>"responsable", "lead".</summary>
    internal static string Word(Language language, Right right) => right switch
    {
        Right.Viewer => language.In("lecteur", "viewer"),
        Right.Member => language.In("membre", "member"),
        Right.Lead => language.In("responsable", "lead"),
        Right.Admin => language.In("administrateur", "admin"),
    };

    private static string Of(Right right) => right is Right.Admin ? $"d’{Word(Language.French, right)}" : $"de {Word(Language.French, right)}";

    private static string Article(Right right) => right is Right.Admin ? $"an {Word(Language.English, right)}" : $"a {Word(Language.English, right)}";

    private static string Yours(Language language, Speaker speaker) => speaker.Name is { } name
        ? language.In($"{name} a celui de {Word(language, speaker.Right)}", $"{name} is {Article(speaker.Right)}")
        : language.In($"vous avez celui de {Word(language, speaker.Right)}", $"you are {Article(speaker.Right)}");

    private static string OfOthers(Language language, RightsDecision.Refused refused)
    {
        var whose = string.Join(", ", refused.OfOthers.Select(action => (Name: action.Code.ToString(), action.Owners))
            .Concat(refused.ItemsOfOthers.Select(item => (Name: item.Id.ToString(), item.Owners)))
            .Select(owned => $"{owned.Name} ({string.Join(", ", owned.Owners)})"));
        return language.In(
            $"À d’autres que vous : {whose}. Un membre change ses actions et celles sans responsable.",
            $"Not yours: {whose}. A member changes own and unowned actions.");
    }

    private static BotMessage Said(Language language, Speaker speaker, string sentence, ImmutableArray<string> holders, ImmutableArray<ActionSnapshot> actions)
    {
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Notice(Tone.Warning, sentence));
        blocks.Add(new MessageBlock.Paragraph(WhoHasIt(language, holders)));
        if (!actions.IsEmpty) blocks.Add(new MessageBlock.Buttons([.. actions.Select(action => Show(language, action))]));
        if (speaker.Account.IsLocal) blocks.Add(new MessageBlock.Context(language.In(
            "Sur cette page, le menu du haut dit qui vous êtes, et sans nom tout est permis tant que personne n’est administrateur ; sur la ligne de commande, toujours.",
            "On this page the menu at the top says who you are, and without a name everything is allowed as long as nobody is an admin; on the command line, always.")));
        return BotMessage.Refusal(language, sentence, blocks.ToImmutable());
    }

    private static RichText WhoHasIt(Language language, ImmutableArray<string> holders) => holders.IsEmpty
        ? RichText.Of(
            RichText.Plain(language.In("Personne ne l’a encore. Le premier administrateur se déclare avec ", "Nobody has it yet. The first admin says ")),
            RichText.Code(language.In("revendiquer CODE", "claim CODE")),
            RichText.Plain(language.In(" et le code affiché au démarrage du robot.", " with the code that the bot shows when it starts.")))
        : new RichText(
        [
            RichText.Plain(language.In("Demandez à ", "Ask ")),
            .. LinkMessages.Mentions(holders),
            RichText.Plain("."),
        ]);

    private static CommandButton Show(Language language, ActionSnapshot action) => new($"{action.Code} – {action.Title}", ActionRow.Command(language, action));
}
