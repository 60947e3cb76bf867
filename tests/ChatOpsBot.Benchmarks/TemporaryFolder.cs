namespace ChatOpsBot.Benchmarks;

/// <summary>A folder for one measurement, empty at first.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("chatopsbot-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
