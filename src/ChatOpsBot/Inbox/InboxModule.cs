namespace ChatOpsBot.Inbox;

internal static class InboxModule
{
    internal static IServiceCollection AddInbox(this IServiceCollection services) => services
        .AddSingleton<UnitsOfWork>()
        .AddSingleton<MessageRouter>();
}
