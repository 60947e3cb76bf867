using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Web.Access;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChatOpsBot.Operations.Telemetry;

/// <summary>
/// Hands metrics and traces to whoever collects them: <c>/metrics</c> for Prometheus, where it is switched on, and OTLP, where its
/// standard variables say so (https://opentelemetry.io/docs/specs/otel/protocol/exporter/). Without either nothing of it is loaded.
/// </summary>
internal static class TelemetryModule
{
    private const string Scheme = "Bearer ";

    private static readonly string[] Names = [InboxMeter.Name, OutboxMeter.Name, BacklogMeter.Name];

    private static readonly string[] OtlpSettings = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    internal static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var scraped = IsScraped(configuration);
        var pushed = OtlpSettings.Any(name => !string.IsNullOrEmpty(configuration[name]));
        if (scraped || pushed) AddExporters(services, configuration, scraped, pushed);
        return services;
    }

    internal static void MapTelemetry(this WebApplication app)
    {
        if (IsScraped(app.Configuration)) MapMetrics(app);
    }

    /// <summary>Apart, so that what exports is loaded by nobody who exports nothing.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddExporters(IServiceCollection services, IConfiguration configuration, bool scraped, bool pushed)
    {
        services.AddHostedService<BacklogMeter>();
        var telemetry = services.AddOpenTelemetry().WithMetrics(metrics =>
        {
            metrics.AddMeter([.. Names, "Microsoft.AspNetCore.Hosting", "System.Runtime"]);
            if (scraped) metrics.AddPrometheusExporter();
        });
        if (string.IsNullOrEmpty(configuration["OTEL_SERVICE_NAME"])) telemetry.ConfigureResource(resource => resource.AddService("chatopsbot"));
        if (!pushed) return;

        telemetry.WithTracing(traces =>
        {
            traces.AddSource(Names);
            // What comes by a request would go by whether the request is traced, which it is not: its address may hold a name or a secret.
            if (string.IsNullOrEmpty(configuration["OTEL_TRACES_SAMPLER"])) traces.SetSampler<AlwaysOnSampler>();
        }).UseOtlpExporter();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapMetrics(WebApplication app)
    {
        var pipeline = ((IEndpointRouteBuilder)app).CreateApplicationBuilder();
        pipeline.Use((context, next) =>
        {
            if (MayRead(context)) return next(context);

            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        });
        pipeline.UseOpenTelemetryPrometheusScrapingEndpoint(_ => true);
        app.MapGet("/metrics", pipeline.Build());
    }

    /// <summary>A program on this machine, or whoever shows the token.</summary>
    private static bool MayRead(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<LocalRequests>().Judge(context) is LocalVerdict.Local) return true;

        var token = context.RequestServices.GetRequiredService<IOptions<OperationsOptions>>().Value.MetricsToken;
        var shown = context.Request.Headers.Authorization.ToString();
        return token.Length > 0 && shown.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown[Scheme.Length..]), Encoding.UTF8.GetBytes(token));
    }

    private static bool IsScraped(IConfiguration configuration) => configuration.GetSection(OperationsOptions.Section).GetValue<bool>(nameof(OperationsOptions.Metrics));
}
