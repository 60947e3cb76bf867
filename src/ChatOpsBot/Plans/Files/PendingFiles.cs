using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Plans.Files;

/// <summary>Keeps plan files until they are confirmed, where every process finds them.</summary>
internal sealed class PendingFiles(UnitsOfWork units, TimeProvider time)
{
    internal Task<PendingFile> KeepAsync(DocumentFile file) => units.RunAsync(async (session, stopping) =>
    {
        var now = time.GetUtcNow();
        var files = session.Database.PendingFiles;
        // The first of them is enough: each that comes clears away one that is over.
        if (await files.Where(kept => kept.ExpiresAt <= now).OrderBy(kept => kept.ExpiresAt).FirstOrDefaultAsync(stopping) is { } over) files.Remove(over);
        var pending = PendingFile.Of(file, now);
        files.Add(pending);
        return pending;
    });

    /// <summary>The file after what was pressed, and whether that was pressed on its present card; null when there is none to confirm any more.</summary>
    internal Task<(PendingFile File, bool IsCurrent)?> ChangeAsync(FilePress press, Action<PendingFile>? change) => units.RunAsync<(PendingFile, bool)?>(async (session, stopping) =>
    {
        if (await session.Database.PendingFiles.SingleOrDefaultAsync(kept => kept.Token == press.Token, stopping) is not { } file || !file.IsOpen(time.GetUtcNow())) return null;

        var isCurrent = file.Drawn == press.Drawn;
        if (!isCurrent || change is null) return (file, isCurrent);

        change(file);
        file.DrawAgain();
        return (file, true);
    });
}
