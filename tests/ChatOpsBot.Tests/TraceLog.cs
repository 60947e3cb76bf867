using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOpsBot.Tests;

/// <summary>Keeps everything a running host logs from here on, whatever its level and whoever says it: sentences, values, scopes and exceptions.</summary>
internal sealed class TraceLog : ILoggerProvider, ILogger
{
    internal ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Listens to a host, at the level at which most is said.</summary>
    internal static TraceLog Of(IServiceProvider services)
    {
        var log = new TraceLog();
        var configuration = services.GetRequiredService<IConfiguration>();
        foreach (var category in new[] { "Default", "Hangfire", "Microsoft" }) configuration[$"Logging:LogLevel:{category}"] = nameof(LogLevel.Trace);
        ((IConfigurationRoot)configuration).Reload();
        services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return log;
    }

    internal void HasNothingOf(params string?[] secrets)
    {
        Assert.Contains(Lines, line => line.StartsWith(nameof(LogLevel.Trace), StringComparison.Ordinal) || line.StartsWith(nameof(LogLevel.Debug), StringComparison.Ordinal));
        foreach (var secret in secrets) Assert.DoesNotContain(Lines, line => line.Contains(secret!, StringComparison.OrdinalIgnoreCase));
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        Lines.Enqueue($"Scope {Written(state)}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {Written(state)} {exception}");

    public void Dispose() { }

    private static string Written<TState>(TState state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")) : $"{state}";
}
