using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatOpsBot.Operations;

/// <summary>Whether deadlines are watched: the age of the last full turn, and what the auditor found. It asks nothing that could keep it waiting.</summary>
internal sealed class TurnHealth(LastTurn last, Auditor auditor) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Result());

    private HealthCheckResult Result()
    {
        if (last.Age is not { } age) return HealthCheckResult.Unhealthy("The loop has not come round yet.");
        if (age > LastTurn.Late) return HealthCheckResult.Unhealthy($"The last full turn of database, clock and delivery was {age.TotalSeconds:0} s ago.");
        return auditor.Last is { IsEmpty: false } found ? HealthCheckResult.Degraded(string.Join(" ", found.Select(finding => finding.Text))) : HealthCheckResult.Healthy();
    }
}
