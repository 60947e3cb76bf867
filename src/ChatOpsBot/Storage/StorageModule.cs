using ChatOpsBot.Storage.Postgres;
using ChatOpsBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Storage;

internal static class StorageModule
{
    internal static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(StorageOptions.Section);
        services.AddSingleton<StoreStart>().AddSingleton<StoreWatch>().AddSingleton<DueLook>().AddOptions<StorageOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        return section.GetValue(nameof(StorageOptions.Provider), StorageProvider.Sqlite) switch
        {
            StorageProvider.Sqlite => services.AddSqlite(),
            StorageProvider.PostgreSql => services.AddPostgres(),
        };
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton<SqliteStore>()
        .AddSingleton<IStore>(provider => provider.GetRequiredService<SqliteStore>())
        .AddPooledDbContextFactory<SqliteBotDbContext>((provider, builder) => builder
            .UseSqlite(provider.GetRequiredService<SqliteStore>().ConnectionString)
            .AddInterceptors(new SqlitePragmas(), new VersionInterceptor(), new DirectoryInterceptor()))
        .AddSingleton<IDbContextFactory<BotDbContext>, ContextFactory<SqliteBotDbContext>>();

    private static IServiceCollection AddPostgres(this IServiceCollection services) => services
        .AddServerTime()
        .AddSingleton<IStore, PostgresStore>()
        .AddPooledDbContextFactory<PostgresBotDbContext>((provider, builder) => builder
            .UseNpgsql(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString)
            // Where processes write side by side a conflict is no error: the unit runs again. What is one is logged by whoever gets it.
            .ConfigureWarnings(log => log.Log(
                [
                    .. new[]
                    {
                        RelationalEventId.ConnectionError, RelationalEventId.TransactionError, RelationalEventId.CommandError,
                        CoreEventId.QueryIterationFailed, CoreEventId.SaveChangesFailed, CoreEventId.OptimisticConcurrencyException,
                    }.Select(told => (told, LogLevel.Debug)),
                ]))
            .AddInterceptors(new VersionInterceptor(), new DirectoryInterceptor()))
        .AddSingleton<IDbContextFactory<BotDbContext>, ContextFactory<PostgresBotDbContext>>();

    /// <summary>Whatever asks for the time gets that of the server, unless a clock of somebody's own was put in its place.</summary>
    private static IServiceCollection AddServerTime(this IServiceCollection services)
    {
        services.AddSingleton(new ServerTime(TimeProvider.System));
        var isMachines = services.LastOrDefault(service => service.ServiceType == typeof(TimeProvider))?.ImplementationInstance == TimeProvider.System;
        return isMachines ? services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ServerTime>()) : services;
    }

    /// <summary>Hands out the contexts of one engine as the model they share.</summary>
    private sealed class ContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<BotDbContext>
        where TContext : BotDbContext
    {
        public BotDbContext CreateDbContext() => contexts.CreateDbContext();
    }
}
