using ChatOpsBot.Outbox;

namespace ChatOpsBot.Webhooks;

internal static class WebhookModule
{
    internal static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddHttpClient(WebhookClient.Http).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxResponseHeadersLength = 16,
            // A long answer is hung up on.
            MaxResponseDrainSize = 16 * 1024,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
            // An address may be a secret, and the log of a client writes it down.
            .RemoveAllLoggers();
        return services
            .AddSingleton<WebhookSecrets>()
            .AddSingleton<WebhookEndpoints>()
            .AddSingleton<WebhookCheck>()
            .AddSingleton<IChatClient, WebhookClient>();
    }
}
