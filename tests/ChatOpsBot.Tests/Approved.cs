using System.Runtime.CompilerServices;

namespace ChatOpsBot.Tests;

/// <summary>Compares a whole output with the file that was read and approved; what came instead is written beside it.</summary>
internal static class Approved
{
    /// <param name="name">Of the file in the folder <c>Approved</c> beside the test.</param>
    internal static void Matches(string actual, string name, [CallerFilePath] string test = "") =>
        MatchesFile(actual, Path.Combine(Path.GetDirectoryName(test)!, "Approved", name));

    internal static void MatchesFile(string actual, string approved)
    {
        var name = Path.GetFileName(approved);
        var received = Path.ChangeExtension(approved, ".received" + Path.GetExtension(approved));
        var expected = File.Exists(approved) ? Lines(File.ReadAllText(approved)) : [];
        var came = Lines(actual);
        if (expected.AsSpan().SequenceEqual(came))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, string.Join('\n', came));
        Assert.Fail(File.Exists(approved) ? Difference(expected, came, name, received) : $"{name} is not approved yet. Read {received} and rename it.");
    }

    private static string Difference(string[] expected, string[] came, string name, string received)
    {
        var line = expected.Zip(came).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            {name} differs from line {line + 1} on.
              approved: {expected.ElementAtOrDefault(line) ?? "(the text has ended)"}
              received: {came.ElementAtOrDefault(line) ?? "(the text has ended)"}
            The whole of it is in {received}; when it is right, let it take the place of the approved file.
            """;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
