using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOpsBot.Tests;

/// <summary>Keeps what was logged as an error or worse.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    internal ConcurrentQueue<string> Lines { get; } = [];

    internal void AddTo(IServiceCollection services) => services.AddLogging(logging => logging.AddProvider(this));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) Lines.Enqueue($"{formatter(state, exception)} {exception?.GetType().Name}");
    }

    public void Dispose() { }
}
