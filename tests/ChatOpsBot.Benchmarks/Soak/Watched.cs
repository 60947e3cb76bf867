using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>What those who watch an action are owed.</summary>
internal static class Watched
{
    /// <summary>The words of each remark about it.</summary>
    internal static IEnumerable<string> In(Facts facts) =>
        facts.Journal.Where(entry => entry.Field is ChangedField.Note && entry.Name == SoakPlan.Watched).SelectMany(entry => Ledger.WordsIn(entry.New));
}
