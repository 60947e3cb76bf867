namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>What does not reconcile.</summary>
internal sealed class Verdict
{
    private readonly List<string> _broken = [];
    private readonly List<string> _lost = [];

    /// <summary>What is lost comes last: where much of it still waits, it would hide the rest.</summary>
    internal IReadOnlyList<string> Findings => [.. _broken, .. _lost];

    internal int Lost => _lost.Count;

    internal int Duplicated { get; private set; }

    /// <summary>What had to be there once.</summary>
    internal void Once(int count, string what)
    {
        if (count == 0) Lose(what);
        else if (count > 1) Double(count, what);
    }

    internal void Lose(string what) => _lost.Add($"lost: {what}");

    internal void Double(int count, string what)
    {
        Duplicated++;
        _broken.Add($"{count} times: {what}");
    }

    internal void Break(string what) => _broken.Add(what);
}
