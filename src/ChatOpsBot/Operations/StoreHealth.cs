using ChatOpsBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatOpsBot.Operations;

/// <summary>Whether the store can be read now.</summary>
internal sealed class StoreHealth(IStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.StampAsync(default, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
