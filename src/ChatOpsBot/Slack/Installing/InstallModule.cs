using ChatOpsBot.Core.People;

namespace ChatOpsBot.Slack.Installing;

/// <summary>One bot for many workspaces: each installs it for itself, and knows of no other.</summary>
internal static class InstallModule
{
    internal static IServiceCollection AddSlackInstallations(this IServiceCollection services, SlackOptions options)
    {
        if (options.IsForMany) services.AddSingleton(new DividedPlatform(SlackIdentity.Platform, options.OwnWorkspaces));
        return services
            .AddSingleton<Installations>()
            .AddSingleton<InstallState>()
            .AddSingleton<Installing>()
            .AddSingleton<Uninstalling>();
    }
}
