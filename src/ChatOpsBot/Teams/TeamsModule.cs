using ChatOpsBot.Core.People;
using ChatOpsBot.Operations;
using ChatOpsBot.Outbox;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Files;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Invokes;
using ChatOpsBot.Teams.Outbound;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Teams;

/// <summary>The bot as an app in a tenant; nothing of it is there while no app is named.</summary>
internal static class TeamsModule
{
    internal static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TeamsOptions.Section);
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>();
        services.AddOptions<TeamsOptions>().Bind(section).ValidateOnStart();
        if (!IsOn(section)) return services;

        services.AddHttp();
        if ((section.Get<TeamsOptions>() ?? new TeamsOptions()) is { IsDivided: true } many) services.AddSingleton(new DividedPlatform(TeamsPlace.Platform, many.Own));
        return services
            .AddSingleton<TeamsConversations>()
            .AddSingleton<IConnectionCheck, TeamsCheck>()
            .AddTeamsOutbound()
            .AddTeamsInbound()
            .AddTeamsInvokes();
    }

    internal static void MapTeams(this WebApplication app)
    {
        if (IsOn(app.Configuration.GetSection(TeamsOptions.Section))) app.MapTeamsEndpoints();
    }

    private static bool IsOn(IConfigurationSection section) => (section.Get<TeamsOptions>() ?? new TeamsOptions()).IsOn;

    private static IServiceCollection AddTeamsOutbound(this IServiceCollection services) => services
        .AddSingleton<TokenHttp>()
        .AddSingleton<ConnectorTokens>()
        .AddSingleton<ConnectorApi>()
        .AddSingleton<TeamsPosts>()
        .AddSingleton<TeamsReach>()
        .AddSingleton<IChatClient, TeamsChatClient>();

    private static IServiceCollection AddTeamsInbound(this IServiceCollection services) => services
        .AddSingleton<ConnectorKeys>()
        .AddSingleton<TeamsAuthentication>()
        .AddSingleton<PlaygroundDoor>()
        .AddHostedService(provider => provider.GetRequiredService<PlaygroundDoor>())
        .AddSingleton<TeamsProfiles>()
        .AddSingleton<TeamsSenders>()
        .AddSingleton<TeamsCards>()
        .AddSingleton<TeamsSaid>()
        .AddSingleton<TeamsInstallations>()
        .AddSingleton<TeamsActivities>();

    private static IServiceCollection AddTeamsInvokes(this IServiceCollection services) => services
        .AddSingleton<Presses>()
        .AddSingleton<InvokeWaits>()
        .AddSingleton<CardActions>()
        .AddSingleton<TeamsRoster>()
        .AddSingleton<TeamsForms>()
        .AddSingleton<FormDialogs>()
        .AddSingleton<SubmittedActions>()
        .AddSingleton<PersonalFiles>()
        .AddSingleton<ReportFiles>()
        .AddSingleton<TeamsPlanFiles>()
        .AddSingleton<Extension>()
        .AddSingleton<MessageToAction>()
        .AddSingleton<TeamsInvokes>();

    /// <summary>No address is followed elsewhere, and nothing of a call is logged: some of them are secrets.</summary>
    private static void AddHttp(this IServiceCollection services)
    {
        services.AddTransient<TokenHttp.Address>();
        Client(ConnectorApi.Client, ConnectorApi.Timeout);
        Client(PersonalFiles.Client, TimeSpan.FromSeconds(30));
        Client(ConnectorKeys.Client, TimeSpan.FromSeconds(5));
        Client(TokenHttp.Client, TimeSpan.FromSeconds(5)).AddHttpMessageHandler<TokenHttp.Address>();

        IHttpClientBuilder Client(string name, TimeSpan timeout) => services.AddHttpClient(name, http => http.Timeout = timeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
    }
}
