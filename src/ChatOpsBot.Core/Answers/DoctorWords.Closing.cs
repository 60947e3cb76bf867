using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <content>Gates, decisions, deliverables and closing criteria.</content>
internal static partial class DoctorWords
{
    private static FindingWords? OfClosing(Language language, Finding finding) => finding switch
    {
        Finding.GateWithoutOwner found => new FindingWords(
            language.In($"points bloquants sans responsable : {Detailed(language, found)}.", $"gate items without owner: {Detailed(language, found)}."),
            language.In($"`affecter {found.Spots[0].Name} …`, ou une colonne Responsable dans le tableau", $"`assign {found.Spots[0].Name} …`, or a column of owners in the table")),
        Finding.DeliverableWithoutOwner found => new FindingWords(
            language.In($"livrables sans responsable : {Detailed(language, found)}.", $"deliverables without owner: {Detailed(language, found)}."),
            language.In($"`affecter {found.Spots[0].Name} …`, ou remplissez la colonne", $"`assign {found.Spots[0].Name} …`, or fill the column in")),
        Finding.GoDespiteGate found => new FindingWords(
            language.In($"« {found.Spots[0].Name} » est à {found.Spots[0].Detail}, alors que des points P0 sont ouverts : {string.Join(", ", found.Spots.Skip(1).Select(spot => $"{spot.Name} l.{spot.Line}"))}.",
                $"“{found.Spots[0].Name}” says {found.Spots[0].Detail} while P0 items are open: {string.Join(", ", found.Spots.Skip(1).Select(spot => $"{spot.Name} l.{spot.Line}"))}."),
            language.In($"terminez-les (`fait {found.Spots[1].Name}`), ou revenez à NO-GO", $"finish them (`done {found.Spots[1].Name}`), or go back to NO-GO")),
        Finding.VerdictsDiffer found => new FindingWords(
            language.In($"la même décision, deux fois autrement : {Detailed(language, found)}.", $"the same decision, once so and once so: {Detailed(language, found)}."),
            language.In("gardez la même aux deux endroits", "keep the same in both places")),
        Finding.ClosedTooEarly found => new FindingWords(
            language.In($"coché, mais pas vrai ; encore ouvertes : {Detailed(language, found)}.", $"ticked, but not so; still open: {Detailed(language, found)}."),
            language.In("décochez le critère, ou terminez ce qui est ouvert", "untick the criterion, or finish what is open")),
        Finding.CompleteTooEarly found => new FindingWords(
            language.In($"coché, alors qu’une action reste à remplir : {Detailed(language, found)}.", $"ticked while an action is still to be filled in: {Detailed(language, found)}."),
            language.In("remplissez-la, ou décochez", "fill it in, or untick the box")),
        _ => null,
    };
}
