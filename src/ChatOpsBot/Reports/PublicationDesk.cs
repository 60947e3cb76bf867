using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Inbox;
using ChatOpsBot.Reminders;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Reports;

/// <summary>Stores and posts what is published once, and is not taken back.</summary>
internal sealed class PublicationDesk(Scenes scenes, PushDesk pushes)
{
    /// <summary>Within the unit that closes a plan, or opens it again.</summary>
    internal async Task HearAsync(WriterSession session, PlanSnapshot after, IEnumerable<FieldChange> changes, ChangeOrigin origin, CancellationToken cancellation)
    {
        if (changes.LastOrDefault(change => change.Field is ChangedField.Closed) is not { } change) return;

        var number = await session.Database.Published.OfPlan(after.Key).Where(report => report.Kind == Publication.Final).MaxAsync(report => (int?)report.Number, cancellation) ?? 0;
        if (change.New is not null) await CloseAsync(session, after, number + 1, origin, cancellation);
        else if (number > 0) await pushes.OweAsync(session, after.Key, [Post(number) with { Redraws = after.Version }], origin.At, cancellation);
    }

    private async Task CloseAsync(WriterSession session, PlanSnapshot after, int number, ChangeOrigin origin, CancellationToken cancellation)
    {
        var scene = await scenes.WithJournalAsync(session.Database, after, DateTimeOffset.MinValue, cancellation);
        var filled = FinalReport.Of(scene, origin.Actor, origin.At);
        session.Database.Published.Add(PublishedReport.Of(
            after.Key, Publication.Final, number, origin.At, origin.Actor, filled.Markdown(), MessageJson.Write(FinalReportMessages.Post(filled, scene.Team.Language))));
        await pushes.OweAsync(session, after.Key, [Post(number)], origin.At, cancellation);
    }

    private static Push Post(int number) => new(Recipient.PlanChannel, new Draft.FinalReport(number));
}
