namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>When the bot could do nothing: its only process was killed, or its database was away.</summary>
internal sealed class Outages
{
    /// <summary>How soon after its instant, or after the bot is back, what is due is to be taken up.</summary>
    internal static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset From, DateTimeOffset Until)> _spans = [];
    private readonly List<DateTimeOffset> _blows = [];

    internal IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> Spans
    {
        get
        {
            lock (_lock) return [.. _spans];
        }
    }

    /// <summary>Instants at which a process or the database was struck down, whether others went on or not.</summary>
    internal IReadOnlyList<DateTimeOffset> Blows
    {
        get
        {
            lock (_lock) return [.. _blows];
        }
    }

    internal TimeSpan Longest => Spans.Select(span => span.Until - span.From).DefaultIfEmpty().Max();

    internal void Blow()
    {
        lock (_lock) _blows.Add(DateTimeOffset.UtcNow);
    }

    internal void Over(DateTimeOffset from)
    {
        lock (_lock) _spans.Add((from, DateTimeOffset.UtcNow));
    }

    /// <summary>From when on the bot is up for as long as it may take, counted from an instant.</summary>
    internal DateTimeOffset BackFrom(DateTimeOffset due)
    {
        var back = due;
        foreach (var (from, until) in Spans.OrderBy(span => span.From))
            if (from <= back + Bound && until > back) back = until;
        return back;
    }
}
