using System.Text;
using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>Reads a document written in a test; fails when it is refused.</summary>
internal static class Reading
{
    internal static ReadPlan Of(string markdown) => Of(Encoding.UTF8.GetBytes(markdown));

    internal static ReadPlan Of(byte[] bytes) => Assert.IsType<ReadOutcome.Read>(PlanReader.Read(bytes)).Plan;

    internal static ReadOutcome.Refused RefusalOf(string markdown) =>
        Assert.IsType<ReadOutcome.Refused>(PlanReader.Read(Encoding.UTF8.GetBytes(markdown)));
}
