namespace ChatOpsBot.Core.Commands;

/// <summary>Dates as people write them.</summary>
public static class WrittenDate
{
    /// <summary>Reads a date in French or English; false when the text is not one, or counts from a day that is unknown.</summary>
    /// <param name="today">The day in the reader's zone.</param>
    /// <param name="start">J0, for <c>J+10</c>.</param>
    /// <param name="current">The present due date, for <c>+3d</c>.</param>
    public static bool TryRead(string text, DateOnly today, DateOnly? start, DateOnly? current, out DateOnly day)
    {
        day = default;
        return false;
    }
}
