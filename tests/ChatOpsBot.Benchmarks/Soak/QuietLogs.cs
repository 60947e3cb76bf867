using System.Text.Json;
using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Slack;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Nothing went wrong that was not made to, and no line says what was said or shows a secret.</summary>
internal static class QuietLogs
{
    /// <summary>How long after the database was away errors may speak of it.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(20);

    private static readonly string[] Secrets = [Ledger.Secret, FakeSlack.BotToken, FakeSlack.SigningSecret, "example.token.for.what.is.sent", "/response/R", "Bearer ", "eyJhbGci"];

    /// <param name="unrepeated">Each of them is said to be given up.</param>
    /// <returns>Lines of errors while the database was away.</returns>
    internal static int Check(Fleet fleet, Outages outages, IReadOnlyList<OutboxEntry> unrepeated, Verdict verdict)
    {
        var excused = 0;
        var givenUp = unrepeated.Select(row => $"\"Message {row.Sequence} is given up: ").ToList();
        foreach (var ended in fleet.Ended) verdict.Break(ended);
        foreach (var (at, line) in fleet.Log)
        {
            foreach (var secret in Secrets.Where(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase))) verdict.Break($"the log of {at:T} shows '{secret}': {Shortened(line)}");
            if (!IsError(line) || givenUp.Any(words => line.Contains(words, StringComparison.Ordinal))) continue;

            if (fleet.Size > 1 && outages.Spans.Any(span => at >= span.From && at <= span.Until + Aftermath)) excused++;
            else verdict.Break($"an error in the log of {at:T}: {Shortened(line)}");
        }

        return excused;
    }

    /// <summary>What is no object was written by nobody who logs: the runtime's last words.</summary>
    private static bool IsError(string line)
    {
        if (line is not ['{', ..]) return line.Contains("Unhandled exception", StringComparison.Ordinal);

        using var entry = JsonDocument.Parse(line);
        return entry.RootElement.GetProperty("LogLevel").GetString() is "Error" or "Critical";
    }

    private static string Shortened(string line) => line.Length > 600 ? line[..600] + "…" : line;
}
