using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>The real plan and its twin whose accents were destroyed. The folder is named by the environment variable REFERENCE.</summary>
internal static class ReferenceDocument
{
    internal const string Clean = "plan-action-mm2.md";
    internal const string Destroyed = "plan-action-mm2.mojibake.md";

    /// <summary>Skips the test where the folder is not there.</summary>
    internal static ReadPlan Read(string file) => Reading.Of(Bytes(file));

    internal static byte[] Bytes(string file)
    {
        var folder = Environment.GetEnvironmentVariable("REFERENCE");
        Assert.SkipUnless(Directory.Exists(folder), "REFERENCE names no folder with the reference documents.");
        return File.ReadAllBytes(Path.Combine(folder!, "plans", file));
    }
}
