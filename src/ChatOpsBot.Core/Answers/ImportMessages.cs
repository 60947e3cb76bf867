using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What an import says when it is done, and why it was not.</summary>
public static class ImportMessages
{
    /// <summary>How many findings an import names itself; the doctor names them all.</summary>
    private const int FindingsShown = 5;

    /// <param name="findings">Of the doctor, about what was imported.</param>
    public static BotMessage Of(ImportOutcome outcome, Language language, ImmutableArray<Finding> findings) => outcome switch
    {
        ImportOutcome.Imported(var plan, _) => Read(
            language, language.In("Plan importé", "Plan imported"), plan, findings, language.In("diagnostic", "doctor")),
        ImportOutcome.DryRun(var plan, _, var update) => With(
            Read(language, language.In("À blanc : rien n’a été écrit", "Dry run: nothing was written"), plan, findings, language.In("doctor FICHIER", "doctor FILE")),
            update is null ? [] : Difference(language, update.Diff)),
        ImportOutcome.Updated(var plan, _, var diff) => With(
            Read(language, language.In("Plan mis à jour", "Plan updated"), plan, findings, language.In("diagnostic", "doctor")), Difference(language, diff)),
        ImportOutcome.WouldUpdate(var title, _, var diff) => With(
            Refusal(language, language.In(
                $"« {title} » est déjà là, et rien n’a été écrit. Voici ce que ce document y changerait ; ajoutez --yes pour le faire.",
                $"“{title}” is there already, and nothing was written. Here is what this document would change; add --yes to do it.")),
            [.. Difference(language, diff), .. diff.Conflicts.IsEmpty ? Array.Empty<MessageBlock>() : [HowToChoose(language, diff.Conflicts[0].Name)]]),
        ImportOutcome.LooksLike(var key, var title) => Refusal(language, language.In(
            $"Ce document ressemble à « {title} » sous un autre titre. Dites --into {key.Plan} pour mettre ce plan à jour, ou --beside pour en faire un autre. Rien n’a été écrit.",
            $"This document looks like “{title}” under another title. Say --into {key.Plan} to update that plan, or --beside to make it another one. Nothing was written.")),
        ImportOutcome.NoSuchPlan(var name) => Refusal(language, language.In(
            $"Aucun plan ne s’appelle « {name} ». Demandez « ici » pour les voir. Rien n’a été écrit.", $"No plan is called “{name}”. Ask “here” to see them. Nothing was written.")),
        ImportOutcome.Refused(var refused) => Refusal(language, Why(language, refused) + language.In(" Rien n’a été changé.", " Nothing was changed.")),
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

    public static BotMessage NotAWorkspace(Language language, string written) => Refusal(language, language.In(
        $"« {written} » ne nomme pas d’espace de travail ; écrivez slack:T123, ou teams: et l’identifiant du locataire.",
        $"“{written}” names no workspace; write slack:T123, or teams: and the id of the tenant."));

    /// <summary>A side that is neither.</summary>
    public static BotMessage NotAChoice(Language language) => Refusal(language, language.In(
        "--take veut « document » ou « chat », pour tout, ou pour quelques-uns : --take document:ACT-004.due,ACT-005.owner.",
        "--take wants “document” or “chat”, for all of them, or for some: --take document:ACT-004.due,ACT-005.owner."));

    /// <summary>A side was chosen for something that is no conflict.</summary>
    /// <param name="nearest">The one it may have been meant for.</param>
    public static BotMessage NoSuchConflict(Language language, string name, string? nearest, ImmutableArray<ImportConflict> conflicts) => With(
        Refusal(language, language.In(
            $"« {name} » n’est pas un conflit de ce document{(nearest is null ? "." : $" ; vouliez-vous dire {nearest} ?")} Rien n’a été écrit.",
            $"“{name}” is no conflict of this document{(nearest is null ? "." : $"; did you mean {nearest}?")} Nothing was written.")),
        ConflictMessages.Numbered(language, conflicts));

    /// <summary>What a newer document would change of a plan that is there; what is asked about it goes below.</summary>
    public static BotMessage Update(Language language, ImportOutcome.WouldUpdate update)
    {
        var sentence = language.In($"« {update.Title} » est déjà là. Voici ce que ce document y changerait.", $"“{update.Title}” is there already. Here is what this document would change.");
        return BotMessage.Answer(
            language, sentence, [new MessageBlock.Header(null, update.Title, []), new MessageBlock.Paragraph(sentence), .. ImportDiffMessages.Lines(language, update.Diff)]);
    }

    private static IEnumerable<MessageBlock> Difference(Language language, ImportDiff diff) => ImportDiffMessages.Lines(language, diff).Concat(ConflictMessages.Numbered(language, diff.Conflicts));

    private static MessageBlock.Context HowToChoose(Language language, string name) => new(RichText.Of(
        RichText.Plain(language.In("Pour choisir : ", "To choose: ")), RichText.Code("--take document"), RichText.Plain(language.In(" pour tous, ", " for all, ")),
        RichText.Code($"--take document:{name}"), RichText.Plain(language.In(" pour un seul.", " for one."))));

    private static BotMessage Refusal(Language language, string sentence) =>
        BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Bad, sentence));

    private static BotMessage With(BotMessage message, IEnumerable<MessageBlock> more) => message with { Blocks = [.. message.Blocks, .. more] };

    private static BotMessage Read(Language language, string title, PlanSnapshot plan, ImmutableArray<Finding> findings, string more)
    {
        var counts = language.In(
            $"{plan.Actions.Length} actions, {plan.Milestones.Length} jalons, {plan.Levels.Length} niveaux d’escalade",
            $"{plan.Actions.Length} actions, {plan.Milestones.Length} milestones, {plan.Levels.Length} escalation levels");
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        blocks.Add(new MessageBlock.Facts(Facts(language, plan, counts)));
        blocks.AddRange(Found(language, findings, more));
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

    /// <summary>What is lost or will not work, what was repaired, and how much more there is.</summary>
    private static IEnumerable<MessageBlock> Found(Language language, ImmutableArray<Finding> findings, string more)
    {
        if (DoctorMessages.Counts(language, findings) is not { } counts) yield break;

        var gravest = findings.Where(finding => finding.Severity is Severity.Error || finding is Finding.CharactersRepaired).Take(FindingsShown).ToList();
        if (gravest.Count > 0) yield return DoctorMessages.Facts(language, gravest);
        yield return new MessageBlock.Notice(
            gravest.Exists(finding => finding.Severity is Severity.Error) ? Tone.Warning : Tone.Neutral,
            RichText.Of(RichText.Plain(language.In($"À voir : {counts}. Demandez : ", $"To look at: {counts}. Ask: ")), RichText.Code(more)));
    }

    /// <summary>Where a document stops being a plan, and what to do about it.</summary>
    internal static string Why(Language language, ReadOutcome.Refused refused)
    {
        var where = refused.Line is { } line ? language.In($"Ligne {line} : ", $"Line {line}: ") : "";
        var what = refused.Reason switch
        {
            ReadRefusal.Empty => language.In("le fichier est vide.", "the file is empty."),
            ReadRefusal.Binary => language.In(
                "ce n’est pas un fichier texte ; exportez le plan en Markdown.", "this is not a text file; export the plan as Markdown."),
            ReadRefusal.TooLarge => language.In(
                $"le fichier dépasse {refused.Detail} Mo, plus qu’aucun plan.", $"the file is over {refused.Detail} MB, more than any plan."),
            ReadRefusal.MixedEncodings => language.In(
                "le fichier mêle UTF-8 et Windows-1252 ; enregistrez-le en entier en UTF-8.", "the file mixes UTF-8 and Windows-1252; save the whole of it as UTF-8."),
            ReadRefusal.NoActions => language.In(
                "aucune action trouvée ; une action est un titre « ACT-001 : … » suivi de son tableau d’attributs ou de ses étapes.",
                "no action found; an action is a heading “ACT-001: …” followed by its attribute table or its steps."),
            ReadRefusal.DuplicateAction => language.In(
                $"{refused.Detail} est déjà utilisé plus haut ; donnez un autre identifiant à l’une des deux actions.",
                $"{refused.Detail} is already used above; give one of the two actions another id."),
            ReadRefusal.TooDeeplyNested => language.In(
                "des listes ou citations sont imbriquées trop profondément.", "lists or quotes are nested too deeply."),
        };
        return where.Length > 0 ? where + what : char.ToUpperInvariant(what[0]) + what[1..];
    }
}
