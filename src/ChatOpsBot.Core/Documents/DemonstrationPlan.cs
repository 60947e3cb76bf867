namespace ChatOpsBot.Core.Documents;

/// <summary>The plan that an empty store begins with, so that the first question has an answer: a fictitious project in mid-course.</summary>
public static class DemonstrationPlan
{
    /// <summary>J0 lies so many days before the first run: two actions done, one overdue, one due that very day, one blocked.</summary>
    public const int DaysBeforeFirstRun = 12;

    /// <summary>The document, UTF-8; every call gives a copy of its own.</summary>
    public static byte[] Content
    {
        get
        {
            using var resource = typeof(DemonstrationPlan).Assembly.GetManifestResourceStream("DemonstrationPlan.md")!;
            var content = new byte[resource.Length];
            resource.ReadExactly(content);
            return content;
        }
    }
}
