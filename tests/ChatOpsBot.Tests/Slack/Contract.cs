using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Slack's own description of its methods, and samples of its answers, where the folder of references is at hand.</summary>
internal static class Contract
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("REFERENCE") is { Length: > 0 } reference ? Path.Combine(reference, "contracts", "slack") : null;

    /// <summary>The file; skips the test where there is none.</summary>
    internal static JsonNode Read(params string[] path)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "REFERENCE names no folder with the contracts of Slack.");
        return JsonNode.Parse(File.ReadAllText(Path.Combine([Folder!, .. path])))!;
    }

    internal static IEnumerable<string> Samples()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "REFERENCE names no folder with the contracts of Slack.");
        return Directory.EnumerateFiles(Path.Combine(Folder!, "samples", "responses")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
    }

    /// <summary>A file as it stands, by its path with slashes.</summary>
    internal static string Text(string path)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "REFERENCE names no folder with the contracts of Slack.");
        return File.ReadAllText(Path.Combine(Folder!, path));
    }

    /// <summary>The JSON files of some folders, by their paths.</summary>
    internal static IEnumerable<string> Files(params IEnumerable<string> folders)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "REFERENCE names no folder with the contracts of Slack.");
        return folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Folder!, folder), "*.json").Order(StringComparer.Ordinal).Select(file => $"{folder}/{Path.GetFileName(file)}"));
    }
}
