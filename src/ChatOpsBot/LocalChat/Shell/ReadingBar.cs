namespace ChatOpsBot.LocalChat.Shell;

/// <summary>A bar on standard error while a large document is read; gone when it is done.</summary>
internal sealed class ReadingBar(TextWriter output) : IProgress<int>, IDisposable
{
    /// <summary>In bytes. A smaller document is read before anybody would look.</summary>
    private const int Large = 1024 * 1024;

    private const int Columns = 30;

    private int _shown = -1;

    /// <summary>Null when there is nothing to wait for, or nobody to see it.</summary>
    internal static ReadingBar? For(long bytes) => bytes > Large && !Console.IsErrorRedirected ? new ReadingBar(Console.Error) : null;

    /// <param name="value">0 to 100.</param>
    public void Report(int value)
    {
        if (value <= _shown) return;

        _shown = value;
        var done = Columns * value / 100;
        output.Write($"\r[{new string('#', done)}{new string('-', Columns - done)}] {value,3} %");
        output.Flush();
    }

    public void Dispose()
    {
        if (_shown >= 0) output.Write($"\r{new string(' ', Columns + 8)}\r");
    }
}
