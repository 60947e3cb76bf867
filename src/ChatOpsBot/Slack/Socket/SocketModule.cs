namespace ChatOpsBot.Slack.Socket;

/// <summary>Sockets that the bot opens: what happens in Slack comes over them, and the bot needs no public address.</summary>
internal static class SocketModule
{
    internal static IServiceCollection AddSlackSockets(this IServiceCollection services) => services
        .AddSingleton<SocketDispatch>()
        .AddSingleton<SocketOpening>()
        .AddSingleton<SocketTrouble>()
        .AddSingleton<SocketMonitor>()
        .AddHostedService<SocketLoop>();
}
