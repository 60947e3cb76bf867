using System.Globalization;
using ChatOpsBot.Operations;

namespace ChatOpsBot.Tests.Operations;

public sealed class MappedCodeTests
{
    private const string Library = "/usr/share/dotnet/a library.dll";

    [Fact]
    public void All_of_a_library_that_holds_what_its_file_holds_is_let_go() =>
        Assert.Equal([(0x1000L, 0x2000L), (0x7f0ee1000000L, 0x7f0ee1004000L)], Unwritten([.. Part("00001000-00002000", "r--s", Library), .. Part("7f0ee1000000-7f0ee1004000", "r-xp", Library)]));

    [Theory]
    [InlineData("r-xp", 4, Library)] // A breakpoint of a debugger.
    [InlineData("r--p", 4, Library)] // Addresses that the loader filled in.
    [InlineData("rw-p", 0, Library)]
    [InlineData("rw-s", 0, "/srv/chatopsbot.db-shm")]
    [InlineData("r--s", 0, "/srv/data without code")]
    [InlineData("r-xs", 0, "/memfd:doublemapper (deleted)")]
    [InlineData("r-xp", 0, "/usr/share/dotnet/replaced.dll (deleted)")]
    [InlineData("r-xp", 0, "[vdso]")]
    [InlineData("r-xp", 0, "")]
    public void Anything_else_is_kept(string access, int written, string file) =>
        Assert.Equal([(0x1000L, 0x2000L)], Unwritten([.. Part("1000-2000", "r-xp", Library), .. Part("3000-4000", access, file, written)]));

    [Fact]
    public async Task A_process_shrinks_and_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what a process has mapped.");
        var before = MappedKilobytes();

        await MappedCode.LetGoAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.InRange(MappedKilobytes(), 0, before * 2 / 3);
    }

    [Theory]
    [InlineData("/proc/self/mem")] // Nothing is at its beginning, and to read that fails.
    [InlineData("/there/is/none")]
    public async Task Where_the_system_does_not_tell_the_bot_goes_on(string maps) => await MappedCode.LetGoAsync(TimeSpan.Zero, TestContext.Current.CancellationToken, maps);

    private static IEnumerable<(long, long)> Unwritten(string[] lines) => MappedCode.Unwritten(lines).Select(part => ((long)part.Start, (long)part.End));

    /// <param name="written">Kilobytes.</param>
    private static string[] Part(string addresses, string access, string file, int written = 0) =>
    [
        $"{addresses} {access} 00001000 08:01 1234                       {file}",
        "Size:                  4 kB",
        "Rss:                   4 kB",
        "Private_Dirty:         4 kB",
        string.Create(CultureInfo.InvariantCulture, $"Anonymous:             {written} kB"),
        "THPeligible:           0",
        "VmFlags: rd ex mr mw me sd",
    ];

    private static int MappedKilobytes() =>
        int.Parse(File.ReadLines("/proc/self/status").Single(line => line.StartsWith("RssFile:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}
