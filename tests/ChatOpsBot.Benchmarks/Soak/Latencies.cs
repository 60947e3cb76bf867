using ChatOpsBot.Outbox;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>How long people waited for an answer, from when they first said it: outages and deliveries in vain are part of it.</summary>
/// <param name="InResponse">Sorted.</param>
/// <param name="ByMessage">Sorted.</param>
internal sealed record Latencies(IReadOnlyList<TimeSpan> InResponse, IReadOnlyList<TimeSpan> ByMessage)
{
    internal static Latencies Of(Ledger ledger, Facts facts)
    {
        var replies = facts.Outbox.Where(row => row.State is OutboxState.Sent && row.EndedAt is not null).ToLookup(row => row.Intent, row => row.EndedAt!.Value);
        var answered = facts.Inbox.SelectMany(row => Ledger.WordsIn(row.Text).Select(word => (Word: word, At: replies[$"reply/{row.DeliveryId}"].ToList()))).Where(one => one.At.Count > 0)
            .ToLookup(one => one.Word, one => one.At.Min());
        return new Latencies(
            [.. ledger.All.Where(said => said is { Way: Way.Response, TakenAt: not null }).Select(said => said.TakenAt!.Value - said.SentAt).Order()],
            [.. ledger.All.Where(said => said.Place is not null && answered.Contains(said.Mark)).Select(said => answered[said.Mark].Min() - said.SentAt).Order()]);
    }

    internal static string Words(IReadOnlyList<TimeSpan> sorted) => sorted.Count == 0 ? "none" : $"p50 {At(sorted, 0.5)}, p99 {At(sorted, 0.99)}, most {At(sorted, 1)}";

    private static string At(IReadOnlyList<TimeSpan> sorted, double share) => $"{sorted[(int)(share * (sorted.Count - 1))].TotalSeconds:0.00} s";
}
