using System.Globalization;

namespace ChatOpsBot.Benchmarks;

/// <summary>What a figure must be at its median.</summary>
internal sealed record Promise(double Limit, bool IsFloor)
{
    internal static Promise AtMost(double limit) => new(limit, IsFloor: false);

    internal static Promise AtLeast(double limit) => new(limit, IsFloor: true);

    internal bool IsKept(Figure figure) => IsFloor ? figure.Median >= Limit : figure.Median <= Limit;

    public override string ToString() => $"{(IsFloor ? "≥" : "≤")} {Limit.ToString("0.##", CultureInfo.InvariantCulture)}";
}
