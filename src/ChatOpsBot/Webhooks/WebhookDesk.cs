using System.Text.Json;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using ChatOpsBot.Webhooks.Wire;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Webhooks;

/// <summary>Owes what happens to a plan to each of its endpoints, within the unit that makes it happen. The next look sends it: people's messages go first.</summary>
internal static class WebhookDesk
{
    internal static Task ChangedAsync(BotDbContext database, PlanSnapshot after, IReadOnlyCollection<FieldChange> changes, ChangeOrigin origin, CancellationToken cancellation) =>
        OweAsync(database, after.Key, () => [PlanEvents.OfChange(after, changes, origin)], origin.At, cancellation);

    internal static Task ImportedAsync(BotDbContext database, PlanSnapshot plan, DateTimeOffset now, CancellationToken cancellation) =>
        OweAsync(database, plan.Key, () => [PlanEvents.OfImport(plan, now)], now, cancellation);

    /// <param name="since">The last line of its story that was told before.</param>
    internal static Task EscalatedAsync(BotDbContext database, Escalation escalation, int since, DateTimeOffset now, CancellationToken cancellation) =>
        OweAsync(database, escalation.Plan, () => PlanEvents.OfEscalation(escalation, since), now, cancellation);

    internal static Task PublishedAsync(BotDbContext database, PlanKey plan, EventReport report, string? by, DateTimeOffset now, CancellationToken cancellation) =>
        OweAsync(database, plan, () => [PlanEvents.OfReport(plan, report, by, now)], now, cancellation);

    private static async Task OweAsync(BotDbContext database, PlanKey plan, Func<IEnumerable<PlanEvent>> happened, DateTimeOffset now, CancellationToken cancellation)
    {
        var endpoints = await database.Webhooks.AsNoTracking().OfPlan(plan).Where(endpoint => endpoint.OffAt == null).Select(endpoint => endpoint.Name).ToListAsync(cancellation);
        if (endpoints.Count == 0) return;

        foreach (var said in happened())
        {
            var summary = PlanEvents.Summary(said);
            var message = BotMessage.Answer(Language.English, summary, new MessageBlock.Preformatted(JsonSerializer.Serialize(said, EventJson.Default.PlanEvent), summary));
            foreach (var endpoint in endpoints)
                database.Outbox.Add(OutboxEntry.Of(
                    new Owed(new ConversationKey(WebhookClient.Home, endpoint), $"{said.Id}/{endpoint}") { Message = message, Urgency = Urgency.Later, Plan = plan }, now));
        }
    }
}
