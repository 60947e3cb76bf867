using System.Text.RegularExpressions;

namespace ChatOpsBot.Tests.CommandLines;

public sealed class DoctorTests : IDisposable
{
    private const string Sound = """
        # Small plan

        ## TASK-12: Paint the fence

        | Attribute | Value |
        |---|---|
        | Owner | Ada Stone |
        | Due date | J+3 |
        | Priority | P2 |
        | Estimated effort | 1 day |
        """;

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_file_is_examined_without_a_store_being_made()
    {
        await WriteAsync("small.md", Sound);

        var ran = await _shell.RunAsync("doctor", "small.md", "--start", "2026-11-30", "--language", "en");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("Diagnosis: small.md", ran.Output, StringComparison.Ordinal);
        Assert.Equal(["small.md"], Directory.GetFiles(_shell.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("| Owner | - |", 0, "line 7  no owner, so nobody is reminded: TASK-12.")]
    [InlineData("| Owner | `${OWNER}` |", 1, "line 3  TASK-12: still made of placeholders ${…} (1)")]
    public async Task Only_an_error_changes_the_exit_code_and_all_of_it_goes_to_standard_output(string owner, int exitCode, string said)
    {
        await WriteAsync("small.md", Sound.Replace("| Owner | Ada Stone |", owner, StringComparison.Ordinal));

        var ran = await _shell.RunAsync("doctor", "small.md", "--start", "2026-11-30", "--language", "en");

        Assert.Equal((exitCode, ""), (ran.ExitCode, ran.Error));
        Assert.Contains(said, ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.md", null, "does not exist or cannot be read")]
    [InlineData("letter.md", "# A letter\n\nDear all,\n", "No action found")]
    public async Task What_is_no_plan_is_refused_in_words(string file, string? content, string said)
    {
        if (content is not null) await WriteAsync(file, content);

        var ran = await _shell.RunAsync("doctor", file, "--language", "en");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_counts_what_the_doctor_finds_and_the_stored_plan_is_examined_as_it_is_now()
    {
        await WriteAsync("small.md", Sound.Replace("| Owner | Ada Stone |", "| Owner | - |", StringComparison.Ordinal));

        var dry = await _shell.RunAsync("import", "small.md", "--dry-run", "--language", "en");
        var imported = await _shell.RunAsync("import", "small.md", "--start", Start, "--language", "en");
        var before = await _shell.RunAsync("doctor", "--language", "en");
        await _shell.RunAsync("ask", "assign task-12 Bo Reed");
        var after = await _shell.RunAsync("doctor", "--language", "en");
        var asked = await _shell.RunAsync("ask", "doctor", "--language", "en");

        Assert.Contains("To look at: 2 warnings. Ask: doctor FILE", dry.Output, StringComparison.Ordinal);
        Assert.Contains("To look at: 1 warning. Ask: doctor", imported.Output, StringComparison.Ordinal);
        Assert.Contains("no owner", before.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to report", after.Output, StringComparison.Ordinal);
        // Of the machine, whoever sits at it is told.
        Assert.StartsWith(asked.Output, after.Output, StringComparison.Ordinal);
        Assert.StartsWith("Operation: ", after.Output[asked.Output.Length..].TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_drawn_where_nobody_looks()
    {
        var tasks = Enumerable.Range(1, 12_000).Select(number => $"\n## TASK-{number}: Paint fence {number}\n\n- [ ] paint it with the colour that is left over from the year before\n");
        await WriteAsync("large.md", "# Large plan\n" + string.Concat(tasks));

        var ran = await _shell.RunAsync("doctor", "large.md", "--language", "en");

        Assert.Equal("", ran.Error);
        Assert.Matches(new Regex("no owner, so nobody is reminded: TASK-1 l.3, .* more\\.", RegexOptions.Singleline), ran.Output);
    }

    /// <summary>A day that is not past.</summary>
    private static string Start => DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Task WriteAsync(string file, string content) =>
        File.WriteAllTextAsync(Path.Combine(_shell.Folder, file), content, TestContext.Current.CancellationToken);
}
