using Microsoft.Extensions.Logging.Console;

namespace ChatOpsBot;

/// <summary>Where settings come from, where logs go, and where the host listens when nobody said.</summary>
internal static class Hosting
{
    internal const string DefaultAddress = "http://localhost:5080";

    private const string Endpoints = "Kestrel:Endpoints";

    /// <param name="settings">Settings from the command line, as <c>--Section:Key=value</c>.</param>
    internal static WebApplicationBuilder CreateBuilder(string[] settings)
    {
        // Without what only IIS and HTTP/3 need.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        // Answers go to standard output, everything else to standard error.
        // Logging:Console:FormatterName=json makes an object of each line.
        builder.Services.Configure<SimpleConsoleFormatterOptions>(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console =>
        {
            console.FormatterName = builder.Configuration["Logging:Console:FormatterName"] ?? ConsoleFormatterNames.Simple;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        // Whoever stops a container or a unit waits ten seconds, and kills then.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(8));
        builder.Services.AddSystemd();
        // Why a start failed is said once, in words: see StartFailure.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // EF sees by a command that fails that a PostgreSQL store is new; a failure that matters is an exception as well.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical);
        // That keys are not encrypted the doctor says, with what to do about it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Services.AddSingleton(TimeProvider.System);
        // Without a publish step the pages stay in the source folder; a manifest beside the program says where.
        builder.WebHost.UseStaticWebAssets();
        // Kestrel:Endpoints may ask for TLS.
        builder.WebHost.UseKestrelHttpsConfiguration();
        if (!SaysWhereToListen(builder.Configuration)) builder.WebHost.UseUrls(DefaultAddress);
        return builder;
    }

    /// <summary>Where a program on this machine reaches the bot that was started with these settings.</summary>
    internal static Uri OwnAddress(IConfiguration configuration)
    {
        var address = BindingAddress.Parse(Listens(configuration) ?? DefaultAddress);
        if (address.IsUnixPipe || address.IsNamedPipe) return new Uri(DefaultAddress);

        return new Uri($"{address.Scheme}://{(address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host)}:{address.Port}");
    }

    private static string? Listens(IConfiguration configuration)
    {
        // Of endpoints one that is not encrypted: a certificate is for the name by which others reach the bot.
        var endpoints = configuration.GetSection(Endpoints).GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0) return endpoints.Find(url => !url.StartsWith(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase)) ?? endpoints[0];
        if (configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0] is { Length: > 0 } first) return first;
        return configuration[WebHostDefaults.HttpPortsKey] is { } ports ? $"http://localhost:{ports.Split(';')[0]}" : null;
    }

    private static bool SaysWhereToListen(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is not null
        || configuration[WebHostDefaults.HttpPortsKey] is not null
        || configuration[WebHostDefaults.HttpsPortsKey] is not null
        || configuration.GetSection(Endpoints).Exists();
}
