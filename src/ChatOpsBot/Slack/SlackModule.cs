using ChatOpsBot.Operations;
using ChatOpsBot.Outbox;
using ChatOpsBot.Slack.Inbound;
using ChatOpsBot.Slack.Installing;
using ChatOpsBot.Slack.Sending;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack;

/// <summary>The bot as an app in a workspace; nothing of it is there while no token is set.</summary>
internal static class SlackModule
{
    internal static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(SlackOptions.Section);
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptions.Validator>();
        services.AddOptions<SlackOptions>().Bind(section).ValidateOnStart();
        if (!IsOn(section)) return services;

        services.AddHttpClient(SlackApi.Client, http => http.Timeout = SlackApi.Timeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            // Some addresses are secrets, and the log of a client writes them down.
            .RemoveAllLoggers();
        return services
            .AddSlackInstallations(section.Get<SlackOptions>()!)
            .AddSingleton<SlackApi>()
            .AddSingleton<SlackIdentities>()
            .AddHostedService<SlackStart>()
            .AddSingleton<SlackChannels>()
            .AddSingleton<PostedBefore>()
            .AddSingleton<SlackPosts>()
            .AddSingleton<SlackFiles>()
            .AddSingleton<IChatClient, SlackChatClient>()
            .AddSingleton<IConnectionCheck, SlackCheck>()
            .AddSlackInbound(section.GetValue(nameof(SlackOptions.Mode), SlackMode.Socket));
    }

    internal static void MapSlack(this WebApplication app)
    {
        if (!IsOn(app.Configuration.GetSection(SlackOptions.Section))) return;

        app.MapSlackInbound();
        if (app.Services.GetRequiredService<IOptions<SlackOptions>>().Value.IsForMany) app.MapSlackInstall();
    }

    private static bool IsOn(IConfigurationSection section) =>
        new[] { nameof(SlackOptions.BotToken), nameof(SlackOptions.AppToken), nameof(SlackOptions.SigningSecret), nameof(SlackOptions.ClientId) }.Any(key => !string.IsNullOrEmpty(section[key]));
}
