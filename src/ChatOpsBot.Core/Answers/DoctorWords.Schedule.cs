using System.Diagnostics;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <content>Dates, milestones, planned weeks and the drawing that do not agree.</content>
internal static partial class DoctorWords
{
    private static FindingWords? OfSchedule(Language language, Finding finding) => finding switch
    {
        Finding.StartUnknown found => new FindingWords(
            language.In($"J0 n’est pas connu : {found.Spots[0].Detail} ({found.Spots[0].Name}) et les autres dates J+n ne désignent aucun jour ; ni retard, ni rappel d’échéance.",
                $"J0 is not known: {found.Spots[0].Detail} ({found.Spots[0].Name}) and the other dates J+n fall on no day; nothing is overdue, nobody is reminded of a due date."),
            language.In("`plan start 2026-11-30`, ou une ligne « **J0** : 2026-11-30 » dans le document", "`plan start 2026-11-30`, or a line “**J0**: 2026-11-30” in the document")),
        Finding.MilestoneUndated found => new FindingWords(
            language.In($"jalon sans jour : {Detailed(language, found)}.", $"milestone without a day: {Detailed(language, found)}."),
            language.In("écrivez une date ou J+n dans sa colonne", "write a day or J+n in its column")),
        Finding.DueAfterMilestone found => new FindingWords(
            language.In($"échéance après celle du jalon : {Detailed(language, found)}.", $"due after the milestone: {Detailed(language, found)}."),
            language.In($"avancez l’échéance (`échéance {found.Spots[0].Name} …`), ou déplacez le jalon", $"bring the due date forward (`due {found.Spots[0].Name} …`), or move the milestone")),
        Finding.InNoMilestone found => new FindingWords(
            language.In($"dans aucun jalon : {Named(language, found)}.", $"in no milestone: {Named(language, found)}."),
            language.In("ajoutez l’identifiant à un jalon dans le document", "add the id to a milestone in the document")),
        Finding.InSeveralMilestones found => new FindingWords(
            language.In($"dans plusieurs jalons, et comptées dans chacun : {Detailed(language, found)}.", $"in several milestones, and counted in each: {Detailed(language, found)}."),
            language.In("gardez un jalon par action dans le document", "keep one milestone for each action in the document")),
        Finding.DueOutsidePhase found => new FindingWords(
            language.In($"échéance hors de sa phase : {Detailed(language, found)}.", $"due outside its phase: {Detailed(language, found)}."),
            language.In($"déplacez l’action dans le document, ou `échéance {found.Spots[0].Name} …`", $"move the action in the document, or `due {found.Spots[0].Name} …`")),
        Finding.NotInGantt found => new FindingWords(
            language.In($"absente du Gantt, où les autres sont dessinées : {Named(language, found)}.", $"not in the Gantt, where the others are drawn: {Named(language, found)}."),
            language.In("ajoutez sa ligne au dessin", "add its line to the drawing")),
        Finding.PlannedAfterDue found => new FindingWords(
            language.In($"le Gantt prévoit du travail après l’échéance : {Weeks(language, found)}.", $"the Gantt plans work after the due date: {Weeks(language, found)}."),
            language.In($"corrigez le Gantt, ou `échéance {found.Spots[0].Name} …`", $"correct the Gantt, or `due {found.Spots[0].Name} …`")),
        Finding.PlannedLongBeforeDue found => new FindingWords(
            language.In($"le Gantt finit des semaines avant l’échéance : {Weeks(language, found)}.", $"the Gantt ends weeks before the due date: {Weeks(language, found)}."),
            language.In($"corrigez le Gantt, ou `échéance {found.Spots[0].Name} …`", $"correct the Gantt, or `due {found.Spots[0].Name} …`")),
        Finding.DrawingDiffers found => new FindingWords(
            language.In($"le tableau de bord dessiné ne dit pas ce que disent les cases : {Differences(language, found)}.",
                $"the drawn dashboard does not say what the boxes say: {Differences(language, found)}."),
            language.In("cochez ce qui est vraiment fait (`fait ID.n`), ou corrigez le dessin", "tick what is really done (`done ID.n`), or correct the drawing")),
        _ => null,
    };

    private static string Weeks(Language language, Finding finding) => List(language, finding, spot => language.In(
        $"{spot.Name} (échéance {spot.Detail}, dessinée jusqu’en semaine {spot.Said})", $"{spot.Name} (due {spot.Detail}, drawn until week {spot.Said})"));

    private static string Differences(Language language, Finding.DrawingDiffers found) => string.Join(", ", found.Differences.Select(difference => difference switch
    {
        DrawnDifference.Progress(_, null, var said, var really) => language.In(
            $"avancement {Number(language, said)} % au lieu de {really} %", $"progress {Number(language, said)}% instead of {really}%"),
        DrawnDifference.Progress(_, { } milestone, var said, var really) => language.In(
            $"{milestone} {Number(language, said)} % au lieu de {really} %", $"{milestone} {Number(language, said)}% instead of {really}%"),
        DrawnDifference.Count(_, var status, var said, var really) => language.In(
            $"{Words.Status(language, status)} {said} au lieu de {really}", $"{Words.Status(language, status)} {said} instead of {really}"),
        DrawnDifference.NextIsDone(_, var action) => language.In($"prochaine échéance {action}, qui est terminée", $"next due {action}, which is done"),
        DrawnDifference.NextHasAnotherDate(_, var action, var said, var really) => language.In($"{action} {said} au lieu de {really}", $"{action} {said} instead of {really}"),
        DrawnDifference.NextIsAnother(_, var said, var really) => language.In($"prochaine échéance {said} au lieu de {really}", $"next due {said} instead of {really}"),
        DrawnDifference.Unknown(_, var id) => language.In($"{id}, absent du plan", $"{id}, which is not in the plan"),
        _ => throw new UnreachableException(),
    } + $" l.{difference.Line}"));
}
