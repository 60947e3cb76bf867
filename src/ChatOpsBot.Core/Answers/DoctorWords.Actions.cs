using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <content>What an action lacks, or says twice.</content>
internal static partial class DoctorWords
{
    private static FindingWords? OfActions(Language language, Finding finding) => finding switch
    {
        Finding.Incomplete found => new FindingWords(
            language.In($"{Named(language, found)} : encore faite de modèles ${{…}} ({found.Placeholders}) ; personne n’en reçoit de rappel et elle ne compte pas dans l’avancement.",
                $"{Named(language, found)}: still made of placeholders ${{…}} ({found.Placeholders}); nobody is reminded of it and it does not count towards progress."),
            language.In($"remplissez-la dans le document et réimportez-le, ou `archiver {found.Spots[0].Name}`",
                $"fill it in in the document and import that again, or `archive {found.Spots[0].Name}`")),
        Finding.PlaceholderLeft found => new FindingWords(
            language.In($"modèle non rempli : {Named(language, found)}.", $"placeholder not filled in: {Named(language, found)}."),
            language.In("remplacez-le dans le document", "replace it in the document")),
        Finding.CategoryUndecided found => new FindingWords(
            language.In($"{Detailed(language, found)} : toutes les catégories du modèle, aucune choisie.", $"{Detailed(language, found)}: every category of the template, none chosen."),
            language.In("gardez-en une dans le document", "keep one of them in the document")),
        Finding.NoOwner found => new FindingWords(
            language.In($"sans responsable, donc sans rappel à personne : {Named(language, found)}.", $"no owner, so nobody is reminded: {Named(language, found)}."),
            Assign(language, found.Spots[0].Name, found.Role)),
        Finding.NoDueDate found => new FindingWords(
            language.In($"sans échéance : {Named(language, found)}.", $"no due date: {Named(language, found)}."), SetDue(language, found.Spots[0].Name)),
        Finding.DueInWords found => new FindingWords(
            language.In($"échéance qui ne donne aucun jour : {Detailed(language, found)}.", $"due date that names no day: {Detailed(language, found)}."), SetDue(language, found.Spots[0].Name)),
        Finding.NoPriority found => new FindingWords(
            language.In($"sans priorité : {Named(language, found)}.", $"no priority: {Named(language, found)}."),
            language.In($"`priorité {found.Spots[0].Name} P2`", $"`priority {found.Spots[0].Name} P2`")),
        Finding.NoEffort found => new FindingWords(
            language.In($"sans effort estimé, comptées pour un jour : {Named(language, found)}.", $"no estimated effort, counted as one day: {Named(language, found)}."),
            language.In("ajoutez la ligne « Effort estimé » dans le document", "add the row “Estimated effort” in the document")),
        Finding.PastDue found => new FindingWords(
            language.In($"échéance déjà passée : {Detailed(language, found)}.", $"due date already past: {Detailed(language, found)}."),
            language.In($"`fait {found.Spots[0].Name}`, ou `échéance {found.Spots[0].Name} +3j`", $"`done {found.Spots[0].Name}`, or `due {found.Spots[0].Name} +3d`")),
        Finding.DuplicateTitle found => new FindingWords(
            language.In($"même titre pour plusieurs actions : {Detailed(language, found)}.", $"the same title for several actions: {Detailed(language, found)}."),
            language.In($"précisez les titres, ou `archiver {found.Spots[^1].Name}`", $"tell the titles apart, or `archive {found.Spots[^1].Name}`")),
        Finding.DoneWithOpenSteps found => new FindingWords(
            language.In($"dite terminée, avec des étapes ouvertes : {OpenSteps(language, found)}.", $"called done, with open steps: {OpenSteps(language, found)}."),
            language.In($"cochez-les, ou `rouvrir {found.Spots[0].Name} reste à faire`", $"tick them, or `reopen {found.Spots[0].Name} steps left`")),
        _ => null,
    };

    private static string Assign(Language language, string id, string? role) => role is { } whom
        ? language.In($"`affecter {id} {Typed(whom)}` (c’est ce que dit le tableau des ressources)", $"`assign {id} {Typed(whom)}` (as the table of resources says)")
        : language.In($"`affecter {id} moi`, ou un nom", $"`assign {id} me`, or a name");

    private static string SetDue(Language language, string id) => language.In($"`échéance {id} vendredi`, ou une date", $"`due {id} friday`, or a date");

    private static string OpenSteps(Language language, Finding finding) => List(language, finding, spot => $"{spot.Name} ({Number(language, spot.Said)})");

    /// <summary>A name of the document between the marks of what is typed.</summary>
    private static string Typed(string name) => name.Replace('`', '\'');
}
