using ChatOpsBot.Inbox;
using ChatOpsBot.Operations.Examination;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Operations;

internal static class OperationsModule
{
    private const string Ready = "ready";

    internal static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<OperationsOptions>, OperationsOptions.Validator>();
        services.AddOptions<OperationsOptions>().Bind(configuration.GetSection(OperationsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptions.Validator>();
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Section)).ValidateOnStart();
        services.AddSingleton<LastTurn>().AddSingleton<BackupJob>().AddSingleton<IConnectionCheck, MachineCheck>();
        services.AddHttpClient<Heartbeat>(http => http.Timeout = TimeSpan.FromSeconds(10));
        services.AddHostedService<StartUp>().AddHostedService<DeliveryLoop>().AddHostedService(provider => provider.GetRequiredService<Heartbeat>()).AddHostedService<QuietMemory>();
        services.AddHealthChecks().AddCheck<TurnHealth>("turns", tags: [Ready], timeout: TimeSpan.FromSeconds(1));
        return services;
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: its loop comes round, and no deadline was missed.</summary>
    internal static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}

/// <summary>Opens the store, parts who may not be one person any more, and gives it its first plan before the host listens.</summary>
internal sealed class StartUp(StoreStart store, RealmSplit persons, FirstPlan plan) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.RunAsync(cancellationToken);
        await persons.RunAsync();
        await plan.LoadAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
