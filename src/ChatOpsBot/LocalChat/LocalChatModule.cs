using ChatOpsBot.LocalChat.Page;
using ChatOpsBot.Outbox;
using ChatOpsBot.Web.Access;

namespace ChatOpsBot.LocalChat;

/// <summary>The chat page of this machine, open to whoever sits at it.</summary>
internal static class LocalChatModule
{
    internal static IServiceCollection AddLocalChat(this IServiceCollection services) => services
        .AddSingleton<LocalRequests>()
        .AddSingleton<PlanFeed>()
        .AddSingleton<PostFeed>()
        .AddSingleton<IChatClient, LocalChatClient>();

    internal static void MapLocalChat(this IEndpointRouteBuilder routes)
    {
        var doors = routes.ServiceProvider.GetRequiredService<LocalRequests>();
        var pages = routes.MapGroup("").AddEndpointFilter(PageHeaders.Filter).AddEndpointFilter(doors);
        pages.MapChat();
        // Static files run no endpoint filters: the same two checks are laid around them. They say nothing about anybody, and the
        // page before the public door needs them.
        var own = routes.ServiceProvider.GetRequiredService<UnderOwnName>();
        routes.MapStaticAssets().Add(asset =>
        {
            var send = asset.RequestDelegate!;
            asset.RequestDelegate = context =>
            {
                PageHeaders.Apply(context.Response);
                return own.Refusal(context)?.ExecuteAsync(context) ?? send(context);
            };
        });
    }
}
