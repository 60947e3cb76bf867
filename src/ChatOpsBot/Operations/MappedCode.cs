using System.Globalization;
using System.Runtime.InteropServices;

namespace ChatOpsBot.Operations;

/// <summary>
/// What is mapped from the files of programs and libraries. A start reads much of them once, and all of it would count as the bot's for good;
/// let go, it stays in the page cache of the system, where what is needed again is found and what is not makes room.
/// </summary>
internal static class MappedCode
{
    private const int DoNotNeed = 4;

    /// <summary>Does nothing but on Linux.</summary>
    /// <param name="apart">Between two looks: what is just being loaded may yet be written to, and is not in the first one.</param>
    /// <param name="maps">Where the system says what is mapped.</param>
    internal static async Task LetGoAsync(TimeSpan apart, CancellationToken cancellationToken, string maps = "/proc/self/smaps")
    {
        var before = Look(maps);
        await Task.Delay(apart, cancellationToken);
        // What is refused is kept, as what somebody locked in memory.
        foreach (var (start, end) in Look(maps).Intersect(before)) _ = Advise(start, end - start, DoNotNeed);
    }

    /// <summary>
    /// The parts of files with code to run that hold what the file holds: letting go of anything else would lose it.
    /// A file with code stays mapped as long as the process runs, so its addresses are nobody else's meanwhile.
    /// </summary>
    /// <param name="lines">As of https://man7.org/linux/man-pages/man5/proc_pid_smaps.5.html.</param>
    internal static IReadOnlyList<(nuint Start, nuint End)> Unwritten(IEnumerable<string> lines)
    {
        var parts = new List<Part>();
        foreach (var line in lines)
        {
            if (line.StartsWith("Anonymous:", StringComparison.Ordinal)) parts[^1] = parts[^1] with { IsWritten = !line.EndsWith(" 0 kB", StringComparison.Ordinal) };
            else if (Part.Read(line) is { } part) parts.Add(part);
        }

        var code = parts.Where(part => part.Access.Contains('x') && part.IsOfFile).Select(part => part.File).ToHashSet();
        return [.. parts.Where(part => code.Contains(part.File) && !part.IsWritten && !part.Access.Contains('w')).Select(part => (part.Start, part.End))];
    }

    /// <summary>A program with capabilities of its own may not look at itself, and keeps what it has.</summary>
    private static IReadOnlyList<(nuint Start, nuint End)> Look(string maps)
    {
        try
        {
            return File.Exists(maps) ? Unwritten(File.ReadLines(maps)) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>https://man7.org/linux/man-pages/man2/madvise.2.html.</summary>
    [DllImport("libc", EntryPoint = "madvise"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nuint start, nuint length, int advice);

    private sealed record Part(nuint Start, nuint End, string Access, string File, bool IsWritten)
    {
        /// <summary>Not of memory that only has a name, nor of a file that was replaced since.</summary>
        internal bool IsOfFile => File.StartsWith('/') && !File.EndsWith(" (deleted)", StringComparison.Ordinal);

        /// <returns>Null when the line is no head, as <c>55d0-55e0 r-xp 00001000 08:01 1234 /usr/lib/libc.so.6</c> is.</returns>
        internal static Part? Read(string line)
        {
            if (line.EndsWith(" kB", StringComparison.Ordinal)) return null;

            var words = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return words.Length >= 5 && words[0].Split('-') is [var start, var end] && Address(start) is { } from && Address(end) is { } to
                ? new Part(from, to, words[1], words.ElementAtOrDefault(5) ?? "", false)
                : null;
        }

        private static nuint? Address(string text) => nuint.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var address) ? address : null;
    }
}
