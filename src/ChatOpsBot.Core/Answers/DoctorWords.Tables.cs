using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <content>Tables that contradict themselves or the actions, or that nobody filled in.</content>
internal static partial class DoctorWords
{
    private static FindingWords? OfTables(Language language, Finding finding) => finding switch
    {
        Finding.EffortDiffers found => new FindingWords(
            language.In($"l’effort par catégorie n’est pas la somme des actions{LeftOut(language, found)} : {Figures(language, found)}.",
                $"the effort by category is not the sum of the actions{LeftOut(language, found)}: {Figures(language, found)}."),
            language.In("corrigez le tableau, ou l’effort des actions", "correct the table, or the effort of the actions")),
        Finding.EffortTotalDiffers found => new FindingWords(
            language.In($"le total n’est pas la somme des rangées : {Figures(language, found)}.", $"the total is not the sum of the rows: {Figures(language, found)}."),
            language.In("corrigez le total", "correct the total")),
        Finding.SharesNotWhole found => new FindingWords(
            language.In($"les pourcentages font {Number(language, found.Spots[0].Said)} % et non 100 %.", $"the percentages add up to {Number(language, found.Spots[0].Said)}%, not 100%."),
            language.In("recalculez la colonne", "work the column out again")),
        Finding.ShareDiffers found => new FindingWords(
            language.In($"pourcentage qui n’est pas celui de l’effort : {Figures(language, found)}.", $"percentage that is not that of the effort: {Figures(language, found)}."),
            language.In("recalculez la colonne", "work the column out again")),
        Finding.OfSeveralRoles found => new FindingWords(
            language.In($"confiée à plusieurs rôles : {Detailed(language, found)}.", $"given to several roles: {Detailed(language, found)}."),
            language.In($"nommez qui en répond : `affecter {found.Spots[0].Name} {Typed(found.Spots[0].Detail)}`", $"say who answers for it: `assign {found.Spots[0].Name} {Typed(found.Spots[0].Detail)}`")),
        Finding.OfNoRole found => new FindingWords(
            language.In($"confiée à aucun rôle, alors que les autres le sont : {Named(language, found)}.", $"given to no role, though the others are: {Named(language, found)}."),
            language.In($"ajoutez-la au tableau des ressources, ou `affecter {found.Spots[0].Name} moi`", $"add it to the table of resources, or `assign {found.Spots[0].Name} me`")),
        Finding.RoleWithoutPerson found => new FindingWords(
            language.In($"rôle que personne ne tient : {Named(language, found)}.", $"role that nobody fills: {Named(language, found)}."),
            language.In("écrivez un nom et une disponibilité dans le tableau des ressources", "write a name and an availability in the table of resources")),
        Finding.RoleWithoutAvailability found => new FindingWords(
            language.In($"personne sans disponibilité : {Named(language, found)}.", $"person without availability: {Named(language, found)}."),
            language.In("écrivez un pourcentage dans le tableau des ressources", "write a percentage in the table of resources")),
        Finding.LevelWithoutContact found => new FindingWords(
            language.In($"niveau d’escalade sans contact, qui sera sauté : {Named(language, found)}.", $"escalation level without contact, which will be skipped: {Named(language, found)}."),
            language.In("écrivez une personne ou un rôle dans la colonne Contact", "write a person or a role in the column of contacts")),
        Finding.ResponseTimesNotRising found => new FindingWords(
            language.In($"délai de réponse qui n’est pas plus long que celui du niveau précédent : {Detailed(language, found)}.",
                $"response time that is no longer than that of the level before: {Detailed(language, found)}."),
            language.In("corrigez la colonne des délais", "correct the column of response times")),
        Finding.AmbiguousCadence found => new FindingWords(
            language.In($"rythme qui se lit de deux façons : {Detailed(language, found)} ; deux fois par période, ou une fois sur deux ?",
                $"rhythm that reads both ways: {Detailed(language, found)}; twice in the period, or every second one?"),
            language.In("écrivez « toutes les deux semaines » ou « tous les deux mois », et donnez les jours du comité : `planifier comité 2026-12-10 14:00 toutes les 2 semaines` ; sans eux, aucun dossier n’en part",
                "write “every two weeks” or “every two months”, and say on which days the committee meets: `schedule steering 2026-12-10 14:00 every 2 weeks`; without them no brief goes out")),
        Finding.MeasureWithoutValue found => new FindingWords(
            language.In($"{Measures(language, found.Measures)} sans valeur : {Named(language, found)}.", $"{Measures(language, found.Measures)} without a value: {Named(language, found)}."),
            language.In($"`{Command(found.Measures)} NOM VALEUR`, ou remplissez la colonne dans le document", $"`{Command(found.Measures)} NAME VALUE`, or fill in the column in the document")),
        Finding.TopPriorityEmpty found => new FindingWords(
            language.In($"actions prioritaires du modèle, sans action : {Named(language, found)}.", $"top priorities of the template, without an action: {Named(language, found)}."),
            language.In("nommez-les dans le document, ou supprimez ces rangées", "name them in the document, or delete the rows")),
        Finding.DowntimeDiffers found => new FindingWords(
            language.In($"disponibilité et interruption ne vont pas ensemble : {Downtimes(language, found)}.", $"availability and interruption do not go together: {Downtimes(language, found)}."),
            language.In("corrigez l’un des deux dans le document", "correct one of the two in the document")),
        Finding.SlaTargetsDiffer found => new FindingWords(
            language.In($"deux objectifs pour la même disponibilité : {Targets(language, found)}.", $"two targets for the same availability: {Targets(language, found)}."),
            language.In("gardez le même aux deux endroits", "keep the same in both places")),
        _ => null,
    };

    /// <summary>"Performance 2,5 au lieu de 2".</summary>
    private static string Figures(Language language, Finding finding) => List(language, finding, spot => language.In(
        $"{spot.Name} {Number(language, spot.Said)} au lieu de {Number(language, spot.Really)}",
        $"{spot.Name} {Number(language, spot.Said)} instead of {Number(language, spot.Really)}"));

    private static string Downtimes(Language language, Finding finding) => List(language, finding, spot => language.In(
        $"{spot.Name} fait {Number(language, spot.Really)} h par an, non {Number(language, spot.Said)} h", $"{spot.Name} comes to {Number(language, spot.Really)} h a year, not {Number(language, spot.Said)} h"));

    private static string Targets(Language language, Finding finding) =>
        List(language, finding, spot => $"{spot.Name} {spot.Said?.ToString("0.######", language.Culture())}{language.In(" %", "%")}");

    private static string LeftOut(Language language, Finding.EffortDiffers found) =>
        found.LeftOut.IsEmpty ? "" : language.In($" (sans {string.Join(", ", found.LeftOut)}, incomplète)", $" (without {string.Join(", ", found.LeftOut)}, incomplete)");

    private static string Measures(Language language, MeasureKind kind) => kind switch
    {
        MeasureKind.Kpi => language.In("indicateurs", "KPIs"),
        MeasureKind.Sla => language.In("objectifs SLA", "SLA targets"),
        MeasureKind.Score => language.In("scores", "scores"),
    };

    private static string Command(MeasureKind kind) => kind switch
    {
        MeasureKind.Kpi => "kpi",
        MeasureKind.Sla => "sla",
        MeasureKind.Score => "score",
    };
}
