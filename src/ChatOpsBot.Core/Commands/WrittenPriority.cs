using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>A priority as people write it: <c>P1</c>.</summary>
internal static class WrittenPriority
{
    internal static bool TryRead(string folded, out Priority priority)
    {
        priority = default;
        if (folded is not ['p', >= '0' and <= '3']) return false;

        priority = (Priority)(folded[1] - '0');
        return true;
    }
}
