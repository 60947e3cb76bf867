using ChatOpsBot.Outbox;
using ChatOpsBot.Web.Access;
using ChatOpsBot.Web.Api;
using ChatOpsBot.Web.Calendar;
using ChatOpsBot.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Web;

/// <summary>What is seen from outside besides the chat, and who gets in.</summary>
internal static class WebModule
{
    /// <summary>After what opens the store: the keys are in it.</summary>
    internal static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<WebOptions>, WebOptions.Validator>();
        services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebOptions.Section)).Configure(options => options.LocalUrl = Hosting.OwnAddress(configuration).GetLeftPart(UriPartial.Authority)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OpenIdOptions>, OpenIdOptions.Validator>();
        services.AddOptions<OpenIdOptions>().Bind(configuration.GetSection(OpenIdOptions.Section)).ValidateOnStart();
        services.AddKeys(configuration);
        if (configuration.GetSection(OpenIdOptions.Section).Get<OpenIdOptions>() is { IsOn: true }) services.AddOpenId();
        return services
            .AddExceptionHandler<StoreAway>()
            .AddSingleton<SessionCookie>().AddSingleton<Sessions>().AddSingleton<SignInLinks>().AddSingleton<SignInAttempts>().AddSingleton<OpenIdAccounts>()
            .AddSingleton<ApiClients>().AddSingleton<ApiDoor>().AddSingleton<ApiSpeech>()
            .AddOpenApi(options =>
            {
                options.ShouldInclude = route => route.RelativePath?.StartsWith(ApiEndpoints.Root[1..], StringComparison.Ordinal) == true;
                options.AddDocumentTransformer<WebhookDescription>();
            })
            .AddSingleton<KeyCheck>().AddSingleton<Door>().AddSingleton<UnderOwnName>().AddSingleton<AdminsOnly>().AddSingleton<OwnPlans>()
            .AddSingleton<IMessageComposer, SignInComposer>()
            .AddSingleton<IMessageComposer, CalendarComposer>();
    }

    internal static void MapWeb(this WebApplication app)
    {
        // Anything else that nobody expected is logged, and answered by its status alone.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask });
        var proxies = app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Proxies;
        if (proxies.Count > 0)
        {
            // Whom it passes on, to tell one visitor from another. The name and scheme are those of Web:PublicUrl, whatever is said.
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var proxy in proxies) forwarded.KnownProxies.Add(proxy!);
            app.UseForwardedHeaders(forwarded);
        }

        app.MapSignIn();
        app.MapCalendar();
        app.MapApi();
    }

    private static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("ChatOpsBot");
        var web = configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        if (KeyCertificate.Read(web) is { } certificate) protection.ProtectKeysWithCertificate(certificate);
        services.AddSingleton<StoredKeys>().AddSingleton<IConfigureOptions<KeyManagementOptions>, StoredKeys.Setup>();
        if (!string.IsNullOrWhiteSpace(web.PublicUrl)) return;

        // A bot that is not published seals little, and often nothing: it makes no key before there is something to seal.
        foreach (var warmUp in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly).ToList())
            services.Remove(warmUp);
    }
}
