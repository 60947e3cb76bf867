namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>What does not reconcile.</summary>
internal sealed class Verdict
{
    internal List<string> Findings { get; } = [];

    internal int Lost { get; private set; }

    internal int Duplicated { get; private set; }

    /// <summary>What had to be there once.</summary>
    internal void Once(int count, string what)
    {
        if (count == 0) Lose(what);
        else if (count > 1) Double(count, what);
    }

    internal void Lose(string what)
    {
        Lost++;
        Findings.Add($"lost: {what}");
    }

    internal void Double(int count, string what)
    {
        Duplicated++;
        Findings.Add($"{count} times: {what}");
    }

    internal void Break(string what) => Findings.Add(what);
}
