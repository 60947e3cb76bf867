using System.Runtime.CompilerServices;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Scheduling;

/// <summary>Hangfire: it lists the timetable and rings it.</summary>
internal static class TimetableModule
{
    private const string Dashboard = "/hangfire";

    /// <summary>After what opens the store, so that nothing rings before it is open.</summary>
    internal static IServiceCollection AddTimetable(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<TimetableOptions>, TimetableOptions.Validator>();
        services.AddOptions<TimetableOptions>().Bind(configuration.GetSection(TimetableOptions.Section)).ValidateOnStart();
        return services
            // Of this host alone: what Hangfire keeps by itself is shared by every host of a process.
            .AddSingleton(provider => Storage(provider.GetRequiredService<IOptions<StorageOptions>>().Value))
            .AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()))
            .AddHangfire((provider, hangfire) => hangfire.UseStorage(provider.GetRequiredService<JobStorage>()))
            .AddHangfireServer(server =>
            {
                // It rings; the work is short, and a bell that waits a moment loses nothing.
                server.WorkerCount = 1;
                server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            })
            .AddSingleton<Bells>()
            .AddHostedService<Timetable>();
    }

    /// <summary>The list of jobs, for whoever sits at this machine, and for admins.</summary>
    internal static void MapTimetable(this IEndpointRouteBuilder routes) => routes.MapHangfireDashboard(Dashboard, new DashboardOptions
    {
        Authorization = [],
        AsyncAuthorization = [routes.ServiceProvider.GetRequiredService<AdminsOnly>()],
        DashboardTitle = "ChatOpsBot",
        DisplayStorageConnectionString = false,
        AppPath = "/",
    });

    /// <summary>With plans in SQLite the jobs are kept in memory: they say nothing that the plan store does not know.</summary>
    private static JobStorage Storage(StorageOptions options) => options.Provider switch
    {
        StorageProvider.Sqlite => new InMemoryStorage(),
        StorageProvider.PostgreSql => Postgres(options.ConnectionString),
    };

    /// <summary>Apart, so that a process without PostgreSQL does not load what speaks to it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PostgreSqlStorage Postgres(string connectionString)
    {
        var settings = new PostgreSqlStorageOptions();
        return new PostgreSqlStorage(new Hangfire.PostgreSql.Factories.NpgsqlConnectionFactory(connectionString, settings), settings);
    }
}
