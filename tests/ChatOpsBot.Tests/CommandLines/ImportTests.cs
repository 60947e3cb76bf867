using System.Text;

namespace ChatOpsBot.Tests.CommandLines;

public sealed class ImportTests : IDisposable
{
    private const string Small = """
        # Small plan

        ## TASK-12: Paint the fence

        | Attribute | Value |
        |---|---|
        | Due date | J+3 |
        """;

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_document_becomes_the_plan_and_J0_turns_its_dates_into_days()
    {
        await File.WriteAllTextAsync(Path.Combine(_shell.Folder, "small.md"), Small, TestContext.Current.CancellationToken);

        var imported = await _shell.RunAsync("import", "small.md", "--start", "2026-11-30", "--language", "en");
        var asked = await _shell.RunAsync("ask", "task 12", "--language", "en");

        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        Assert.Contains("Plan imported", imported.Output, StringComparison.Ordinal);
        Assert.Contains("Thursday 3 December 2026 (J+3)", asked.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.md", null, "does not exist or cannot be read")]
    [InlineData("empty.md", "", "The file is empty.")]
    [InlineData("renamed.md", "%PDF-1.7\n\0\u0001\u0002 stream", "This is not a text file")]
    [InlineData("letter.md", "# A letter\n\nDear all,\n", "No action found")]
    [InlineData("twice.md", "## ACT-001: One\n\n- [ ] a\n\n## ACT-001: Two\n\n- [ ] b\n", "Line 5: ACT-001 is already used above")]
    public async Task Bad_input_is_refused_in_words_and_the_plan_stays_as_it_was(string file, string? content, string said)
    {
        if (content is not null) await File.WriteAllBytesAsync(Path.Combine(_shell.Folder, file), Encoding.UTF8.GetBytes(content), TestContext.Current.CancellationToken);
        var before = await _shell.RunAsync("ask", "plan");

        var ran = await _shell.RunAsync("import", file, "--yes", "--language", "en");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, await _shell.RunAsync("ask", "plan"));
    }

    [Fact]
    public async Task A_start_that_is_no_date_is_refused_before_anything_is_read()
    {
        var ran = await _shell.RunAsync("import", "missing.md", "--start", "someday", "--language", "en");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("“someday” is not a start date I can read; write it as 2026-11-30.", ran.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_plan_asks_before_it_replaces_the_first()
    {
        await File.WriteAllTextAsync(Path.Combine(_shell.Folder, "small.md"), Small, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_shell.Folder, "other.md"), Small.Replace("fence", "door"), TestContext.Current.CancellationToken);
        await _shell.RunAsync("import", "small.md");

        var refused = await _shell.RunAsync("import", "other.md");
        var kept = await _shell.RunAsync("ask", "12");
        var replaced = await _shell.RunAsync("import", "other.md", "--yes");
        var now = await _shell.RunAsync("ask", "12");

        Assert.Equal((1, 0), (refused.ExitCode, replaced.ExitCode));
        Assert.Contains("--yes", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Paint the fence", kept.Output, StringComparison.Ordinal);
        Assert.Contains("Paint the door", now.Output, StringComparison.Ordinal);
    }
}
