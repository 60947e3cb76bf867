using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <summary>What is wrong, and how it is mended: in the document or by what is typed, which stands between backticks.</summary>
internal readonly record struct FindingWords(string What, string Mend);

/// <summary>The words of every finding; the files beside this one hold them by what they are about.</summary>
internal static partial class DoctorWords
{
    /// <summary>How many places one finding names; a plan may have thousands.</summary>
    private const int SpotsNamed = 12;

    internal static FindingWords Of(Language language, Finding finding) =>
        OfReading(language, finding) ?? OfActions(language, finding) ?? OfSchedule(language, finding) ?? OfTables(language, finding)
        ?? OfClosing(language, finding) ?? throw new UnreachableException();

    private static FindingWords? OfReading(Language language, Finding finding) => finding switch
    {
        Finding.TableNotRead found => new FindingWords(
            language.In($"des lignes de | ne forment pas un tableau et sont perdues : {Quoted(language, found)}.",
                $"lines of | form no table and are lost: {Quoted(language, found)}."),
            language.In("laissez une ligne vide avant et après, et une ligne |---|---| sous l’en-tête",
                "leave an empty line before and after them, and a line |---|---| below the header")),
        Finding.RowNotRead found => new FindingWords(
            language.In($"rangées non comprises : {Quoted(language, found)}.", $"rows not understood: {Quoted(language, found)}."),
            language.In("vérifiez l’identifiant, le statut et le nombre de cellules", "check the id, the status and the number of cells")),
        Finding.UnknownAction found => new FindingWords(
            language.In($"cité, mais absent du plan : {Named(language, found)}.", $"named, but not in the plan: {Named(language, found)}."),
            language.In("corrigez l’identifiant, ou ajoutez l’action au document", "correct the id, or add the action to the document")),
        Finding.BoxesNotRead found => new FindingWords(
            language.In($"cases qui ne sont à aucune action ni liste connue, et que personne ne suit : {Quoted(language, found)}.",
                $"boxes that belong to no action and to no list I know, and that nobody follows: {Quoted(language, found)}."),
            language.In("placez-les sous une action, ou sous un titre tel que « Pré-requis », « Clôture » ou « Livrables »",
                "put them under an action, or under a heading such as “Prerequisites”, “Closing” or “Deliverables”")),
        Finding.CharactersRepaired found => new FindingWords(
            language.In($"{found.Count} caractères abîmés par un mauvais décodage ont été réparés (le fichier d’origine est gardé).",
                $"{found.Count} characters spoilt by a wrong decoding were repaired (the original file is kept)."),
            language.In("enregistrez le document en UTF-8", "save the document as UTF-8")),
        Finding.CharactersLost found => new FindingWords(
            language.In($"des caractères sont perdus : {Quoted(language, found)}.", $"characters are lost: {Quoted(language, found)}."),
            language.In("récrivez ces lignes, ou importez une copie intacte", "write these lines again, or import an intact copy")),
        Finding.Elsewhere found => new FindingWords(language.In(found.What.French, found.What.English), language.In(found.Mend.French, found.Mend.English)),
        _ => null,
    };

    /// <summary>"ACT-002 l.118, ACT-003 l.145"; one alone stands in the line of its finding.</summary>
    private static string Named(Language language, Finding finding) => List(language, finding, spot => spot.Name);

    /// <summary>With the words that matter: "ACT-002 (J+3) l.118".</summary>
    private static string Detailed(Language language, Finding finding) =>
        List(language, finding, spot => spot.Detail.Length == 0 ? spot.Name : $"{spot.Name} ({Short(spot.Detail)})");

    private static string Quoted(Language language, Finding finding) =>
        List(language, finding, spot => language.In($"« {Short(spot.Name)} »", $"“{Short(spot.Name)}”"));

    private static string List(Language language, Finding finding, Func<Spot, string> name)
    {
        var spots = finding.Spots;
        if (spots.Length == 1) return name(spots[0]);

        var named = string.Join(", ", spots.Take(SpotsNamed).Select(spot => $"{name(spot)} l.{spot.Line}"));
        var more = spots.Length - SpotsNamed;
        return more > 0 ? named + language.In($" … et {more} de plus", $" … and {more} more") : named;
    }

    private static string Ids(ImmutableArray<Spot> spots) => string.Join(' ', spots.Take(SpotsNamed).Select(spot => spot.Name));

    /// <summary>"2,5" where the reader writes so.</summary>
    private static string Number(Language language, decimal? number) => (number ?? 0).ToString("0.##", language.Culture());

    private static string Short(string text) => text.Length <= 60 ? text : text[..60].TrimEnd() + "…";
}
