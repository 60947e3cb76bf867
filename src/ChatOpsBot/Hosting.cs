using Microsoft.Extensions.Logging.Console;

namespace ChatOpsBot;

/// <summary>Where settings come from, where logs go, and where the host listens when nobody said.</summary>
internal static class Hosting
{
    internal const string DefaultAddress = "http://localhost:5080";

    /// <param name="settings">Settings from the command line, as <c>--Section:Key=value</c>.</param>
    internal static WebApplicationBuilder CreateBuilder(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        // Answers go to standard output, everything else to standard error.
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // Why a start failed is said once, in words: see StartFailure.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // EF sees by a command that fails that a PostgreSQL store is new; a failure that matters is an exception as well.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical);
        builder.Services.AddSingleton(TimeProvider.System);
        // Without a publish step the pages stay in the source folder; a manifest beside the program says where.
        builder.WebHost.UseStaticWebAssets();
        if (!SaysWhereToListen(builder.Configuration)) builder.WebHost.UseUrls(DefaultAddress);
        return builder;
    }

    private static bool SaysWhereToListen(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is not null
        || configuration[WebHostDefaults.HttpPortsKey] is not null
        || configuration[WebHostDefaults.HttpsPortsKey] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
