using ChatOpsBot.People;
using ChatOpsBot.Slack.Inbound.Files;
using ChatOpsBot.Slack.Inbound.Forms;
using ChatOpsBot.Slack.Inbound.Home;
using ChatOpsBot.Slack.Socket;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>What people say and press in Slack.</summary>
internal static class SlackInboundModule
{
    internal static IServiceCollection AddSlackInbound(this IServiceCollection services, SlackMode mode)
    {
        services
            .AddSingleton<SignedRequests>()
            .AddSingleton<SlackProfiles>()
            .AddSingleton<IProfileSource>(provider => provider.GetRequiredService<SlackProfiles>())
            .AddSingleton<SlackGroups>()
            .AddSingleton<IGroupSource>(provider => provider.GetRequiredService<SlackGroups>())
            .AddSingleton<SlackSenders>()
            .AddSingleton<SlackCards>()
            .AddSingleton<SlackWaits>()
            .AddSingleton<SlackPageTurns>()
            .AddSingleton<SlackHome>()
            .AddSingleton<SlackForms>()
            .AddSingleton<SlackShortcuts>()
            .AddSingleton<SlackDownloads>()
            .AddSingleton<SlackPlanFiles>()
            .AddSingleton<SlackEvents>()
            .AddSingleton<SlackCommands>()
            .AddSingleton<SlackInteractions>()
            .AddSingleton<SlackInbound>();
        return mode is SlackMode.Socket ? services.AddSlackSockets() : services;
    }

    /// <summary>Requests of Slack have an address only where they are wanted and can be known from forged ones.</summary>
    internal static void MapSlackInbound(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SlackOptions>>().Value.Mode is SlackMode.Http) app.MapSlackEndpoints();
    }
}
