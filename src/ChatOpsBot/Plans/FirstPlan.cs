using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Plans;

/// <summary>Gives an empty store its first plan: the document named in the settings, else the demonstration.</summary>
internal sealed class FirstPlan(PlanSnapshots snapshots, ImportHandler import, IOptions<PlanOptions> options, TimeProvider time)
{
    /// <exception cref="InvalidOperationException">The document named in the settings cannot be imported; the message says why.</exception>
    internal async Task LoadAsync(CancellationToken cancellation)
    {
        if (await snapshots.FirstAsync(WorkspaceKey.Local, cancellation) is not null) return;

        var settings = options.Value;
        var (file, start) = settings.Document.Length > 0
            ? (await ReadAsync(settings.Document, cancellation), settings.StartDay)
            : (new DocumentFile("demonstration.md", DemonstrationPlan.Content, IsDemonstration: true), DemonstrationStart(settings));
        var outcome = await import.HandleAsync(new ImportHandler.Request(WorkspaceKey.Local, file, start, DryRun: false, Replace: false), cancellation);
        if (outcome is ImportOutcome.Refused)
            throw new InvalidOperationException(Core.Answers.ImportMessages.Of(outcome, Core.Messages.Language.English, []).Summary);
    }

    /// <summary>Before today, so that on the first day something is done, overdue, due and upcoming.</summary>
    private DateOnly DemonstrationStart(PlanOptions settings) =>
        ZonedTime.DayIn(settings.Zone, time.GetUtcNow()).AddDays(-DemonstrationPlan.DaysBeforeFirstRun);

    private static async Task<DocumentFile> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return new DocumentFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellation), IsDemonstration: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"Plan:Document '{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
