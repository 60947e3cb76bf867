using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Cells;

/// <summary>"⬜", "[x]", "Livré", "Bloqué - attente client": whether an item is done, and why it is blocked when it is.</summary>
internal readonly record struct ItemStatusCell(bool Done, string? BlockedReason)
{
    /// <summary>Null when the words are no status. A cross alone says "not there", which is no block.</summary>
    internal static ItemStatusCell? Read(string text)
    {
        if (CellText.IsNone(text)) return new ItemStatusCell(false, null);

        var words = Folding.Fold(text).TrimStart([.. Signs, ' ']);
        if (OfWords(words) is { } done) return new ItemStatusCell(done, null);

        return StatusCell.Read(text) switch
        {
            { Status: ActionStatus.Done } => new ItemStatusCell(true, null),
            { Status: ActionStatus.ToDo or ActionStatus.InProgress } => new ItemStatusCell(false, null),
            { Status: ActionStatus.Blocked } blocked => new ItemStatusCell(false, words.Length == 0 ? null : blocked.BlockedReason ?? text),
            _ => null,
        };
    }

    private const string Signs = "✅✔☑⬜☐❌⛔🚫🔄⏳🚧🟢🟠🔴\uFE0F";

    private static bool? OfWords(string words) => words switch
    {
        "livre" or "livree" or "valide" or "validee" or "produit" or "produite" or "publie" or "publiee" or "remis" or "remise" or
            "ok" or "oui" or "yes" or "delivered" or "validated" or "approved" or "produced" or "published" => true,
        "non" or "no" or "ko" or "en attente" or "a produire" or "a livrer" or "a valider" or "non livre" or "non livree" or "non valide" or
            "pending" or "waiting" or "missing" or "not done" or "not delivered" or "in review" or "en relecture" => false,
        _ => null,
    };
}
