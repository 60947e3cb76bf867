namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Whoever waits until the one before was taken is answered in that order.</summary>
internal static class InOrder
{
    /// <param name="place">Where in its conversation the answer stands; -1 for nowhere, which is found elsewhere.</param>
    internal static void Check(IEnumerable<Said> lane, Func<Said, int> place, Verdict verdict)
    {
        var (last, before) = (-1, "");
        foreach (var said in lane.OrderBy(said => said.SentAt))
        {
            var at = place(said);
            if (at < 0) continue;
            if (at < last) verdict.Break($"out of order: the answer to '{said.Mark}' stands before that to '{before}' in {said.Place}");
            else (last, before) = (at, said.Mark);
        }
    }
}
