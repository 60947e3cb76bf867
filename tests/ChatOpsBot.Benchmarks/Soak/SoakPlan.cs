using System.Text;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>A plan whose levels have a minute each to answer, and nothing of which is due before the soak is over.</summary>
internal static class SoakPlan
{
    internal const string Watched = "ACT-009";

    /// <summary>Each has one lane that ticks its steps.</summary>
    internal static readonly string[] Ticked = ["ACT-016", "ACT-017"];

    /// <summary>Each has one lane that escalates it again and again; the first of them is a P0.</summary>
    internal static readonly string[] Escalated = ["ACT-010", "ACT-011", "ACT-012", "ACT-013", "ACT-014"];

    /// <summary>Whoever fills the levels, in their order.</summary>
    internal static readonly string[] Called = ["Nora", "Ada", "Tess"];

    /// <summary>What people say something about.</summary>
    internal static readonly string[] Discussed = [.. Enumerable.Range(1, 8).Select(number => $"ACT-{number:000}")];

    internal static byte[] Content()
    {
        var text = new StringBuilder("# ACTION PLAN - Soak\n\n## Actions\n\n");
        for (var number = 1; number <= 17; number++)
        {
            text.Append($"#### ACT-{number:000}: Part {number}\n\n| Attribute | Value |\n|-----------|-------|\n");
            text.Append($"| **Owner** | {Called[number % 3]} |\n| **Due date** | 2030-12-0{number % 9 + 1} |\n");
            text.Append($"| **Priority** | {(number == 10 ? "P0 - Blocking" : "P2 - Important")} |\n| **Estimated effort** | 1 day |\n\n");
            text.Append("**Steps:**\n1. [ ] The first\n2. [ ] The second\n3. [ ] The third\n\n");
        }

        text.Append("## Resources\n\n| Resource | Role | Availability | Assigned actions |\n|----------|------|--------------|------------------|\n");
        text.Append("| Nora | Tech Lead | 50% | - |\n| Ada | Architect | 20% | - |\n| Tess | Management | 10% | - |\n\n");
        text.Append("## Communication\n\n| Level | Type of problem | Contact | Response time |\n|-------|-----------------|---------|---------------|\n");
        text.Append("| N1 | Technical | Tech Lead | 1 min |\n| N2 | Architecture | Architect | 1 min |\n| N3 | Budget | Management | 1 min |\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
