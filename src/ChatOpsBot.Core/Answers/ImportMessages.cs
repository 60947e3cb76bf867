using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What an import says when it is done, and why it was not.</summary>
public static class ImportMessages
{
    /// <summary>How many findings one message shows.</summary>
    private const int FindingsShown = 10;

    public static BotMessage Of(ImportOutcome outcome, Language language) => outcome switch
    {
        ImportOutcome.Imported(var plan, var read) => Read(language, language.In("Plan importé", "Plan imported"), plan, read),
        ImportOutcome.DryRun(var plan, var read) => Read(
            language, language.In("À blanc : rien n’a été écrit", "Dry run: nothing was written"), plan, read),
        ImportOutcome.Updated(var plan, var read, var diff) => With(
            Read(language, language.In("Plan mis à jour", "Plan updated"), plan, read), ImportDiffMessages.Lines(language, diff)),
        ImportOutcome.WouldUpdate(var title, var diff) => With(
            Refusal(language, language.In(
                $"« {title} » est déjà là, et rien n’a été écrit. Voici ce que ce document y changerait ; ajoutez --yes pour le faire.",
                $"“{title}” is there already, and nothing was written. Here is what this document would change; add --yes to do it.")),
            ImportDiffMessages.Lines(language, diff)),
        ImportOutcome.LooksLike(var key, var title) => Refusal(language, language.In(
            $"Ce document ressemble à « {title} » sous un autre titre. Dites --into {key.Plan} pour mettre ce plan à jour, ou --beside pour en faire un autre. Rien n’a été écrit.",
            $"This document looks like “{title}” under another title. Say --into {key.Plan} to update that plan, or --beside to make it another one. Nothing was written.")),
        ImportOutcome.NoSuchPlan(var name) => Refusal(language, language.In(
            $"Aucun plan ne s’appelle « {name} ». Demandez « ici » pour les voir. Rien n’a été écrit.", $"No plan is called “{name}”. Ask “here” to see them. Nothing was written.")),
        ImportOutcome.Refused(var refused) => Refusal(language, Sentence(language, refused)),
        _ => throw new UnreachableException(),
    };

    public static BotMessage NoPlan(Language language) => Refusal(language, language.In(
        "Il n’y a pas encore de plan : chatopsbot import FICHIER --start DATE.",
        "There is no plan yet: chatopsbot import FILE --start DATE."));

    /// <summary>A file that could not be opened.</summary>
    public static BotMessage NoFile(Language language, string path) => Refusal(language, language.In(
        $"Le fichier {path} n’existe pas ou ne peut pas être lu.", $"The file {path} does not exist or cannot be read."));

    /// <summary>A start date that is not one.</summary>
    public static BotMessage NotAStart(Language language, string written) => Refusal(language, language.In(
        $"« {written} » n’est pas une date de début que je sais lire ; écrivez-la 2026-11-30.",
        $"“{written}” is not a start date I can read; write it as 2026-11-30."));

    private static BotMessage Refusal(Language language, string sentence) =>
        BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Bad, sentence));

    private static BotMessage With(BotMessage message, IEnumerable<MessageBlock> more) => message with { Blocks = [.. message.Blocks, .. more] };

    private static BotMessage Read(Language language, string title, PlanSnapshot plan, ReadPlan read)
    {
        var counts = language.In(
            $"{plan.Actions.Length} actions, {plan.Milestones.Length} jalons, {plan.Levels.Length} niveaux d’escalade",
            $"{plan.Actions.Length} actions, {plan.Milestones.Length} milestones, {plan.Levels.Length} escalation levels");
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        blocks.Add(new MessageBlock.Facts(Facts(language, plan, counts)));
        blocks.AddRange(read.Findings.Take(FindingsShown).Select(finding => Notice(language, finding)));
        if (read.Findings.Length > FindingsShown)
        {
            var more = read.Findings.Length - FindingsShown;
            blocks.Add(new MessageBlock.Context(language.In($"… et {more} autres remarques.", $"… and {more} more remarks.")));
        }

        if (plan.Start is null && StartLine.WhereMissing(plan, language, [.. plan.Actions.Select(action => action.Due)]) is { } line) blocks.Add(line);
        return BotMessage.Answer(language, $"{title}: {counts}", blocks.ToImmutable());
    }

    private static ImmutableArray<Fact> Facts(Language language, PlanSnapshot plan, string counts)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        facts.Add(new Fact(language.In("Titre", "Title"), plan.Title));
        facts.Add(new Fact(language.In("Lu", "Read"), counts));
        if (AlsoRead.Of(plan, language) is { } also) facts.Add(new Fact(language.In("Et aussi", "Also"), also));
        if (plan.Start is { } start) facts.Add(new Fact(language.In("Début (J0)", "Start (J0)"), Words.Day(language, start)));
        foreach (var level in plan.Levels)
        {
            var delay = level.ResponseTime is { } time ? Words.Hours(time) : language.In("sans délai", "no delay");
            facts.Add(new Fact(level.Id.ToString(), $"{level.ProblemType} – {level.Contact ?? "–"}, {delay}"));
        }

        var incomplete = plan.Actions.Where(action => action.IsIncomplete).Select(action => action.Code.ToString()).ToList();
        if (incomplete.Count > 0) facts.Add(new Fact(language.In("Incomplètes", "Incomplete"), string.Join(", ", incomplete)));
        return facts.ToImmutable();
    }

    private static MessageBlock.Notice Notice(Language language, ReadFinding finding) => new(
        finding.Kind is FindingKind.CharactersRepaired ? Tone.Neutral : Tone.Warning,
        language.In($"Ligne {finding.Line} : {Sentence(language, finding)}", $"Line {finding.Line}: {Sentence(language, finding)}"));

    private static string Sentence(Language language, ReadFinding finding) => finding.Kind switch
    {
        FindingKind.TableNotRead => language.In(
            "ces lignes de | ne forment pas un tableau ; laissez une ligne vide avant et après.",
            "these lines of | are no table; leave an empty line before and after them."),
        FindingKind.RowNotRead => language.In($"rangée non comprise : {finding.Detail}", $"row not understood: {finding.Detail}"),
        FindingKind.UnknownAction => language.In(
            $"{finding.Detail} est citée mais n’est pas dans le plan.", $"{finding.Detail} is named but is not in the plan."),
        FindingKind.BoxesNotRead => language.In(
            $"ces cases (« {finding.Detail} ») ne sont à aucune action ni à aucune liste connue : elles restent dans le document.",
            $"these boxes (“{finding.Detail}”) belong to no action and to no list I know: they stay in the document."),
        FindingKind.CharactersRepaired => language.In(
            $"{finding.Detail} caractères abîmés par un mauvais décodage ont été réparés (le fichier d’origine est gardé).",
            $"{finding.Detail} characters spoilt by a wrong decoding were repaired (the original file is kept)."),
        FindingKind.CharactersLost => language.In($"des caractères sont perdus : {finding.Detail}", $"characters are lost: {finding.Detail}"),
    };

    private static string Sentence(Language language, ReadOutcome.Refused refused)
    {
        var where = refused.Line is { } line ? language.In($"Ligne {line} : ", $"Line {line}: ") : "";
        var what = refused.Reason switch
        {
            ReadRefusal.Empty => language.In("le fichier est vide.", "the file is empty."),
            ReadRefusal.Binary => language.In(
                "ce n’est pas un fichier texte ; exportez le plan en Markdown.", "this is not a text file; export the plan as Markdown."),
            ReadRefusal.TooLarge => language.In(
                $"le fichier dépasse {refused.Detail} Mo, plus qu’aucun plan.", $"the file is over {refused.Detail} MB, more than any plan."),
            ReadRefusal.NoActions => language.In(
                "aucune action trouvée ; une action est un titre « ACT-001 : … » suivi de son tableau d’attributs ou de ses étapes.",
                "no action found; an action is a heading “ACT-001: …” followed by its attribute table or its steps."),
            ReadRefusal.DuplicateAction => language.In(
                $"{refused.Detail} est déjà utilisé plus haut ; donnez un autre identifiant à l’une des deux actions.",
                $"{refused.Detail} is already used above; give one of the two actions another id."),
            ReadRefusal.TooDeeplyNested => language.In(
                "des listes ou citations sont imbriquées trop profondément.", "lists or quotes are nested too deeply."),
        };
        var sentence = where.Length > 0 ? where + what : char.ToUpperInvariant(what[0]) + what[1..];
        return sentence + language.In(" Rien n’a été changé.", " Nothing was changed.");
    }
}
