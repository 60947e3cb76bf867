using System.Text;
using Microsoft.Data.Sqlite;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The built program's <c>export</c>: the file that came, with what was changed in chat.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Plan = "# Fence\r\n\r\n## TASK-12: Paint; \"twice\"\r\n\r\n| Attribute | Value  |\r\n|---|---|\r\n| Due date | J+3 |\r\n| Owner    | =1+1   |\r\n\r\n- [ ] scrape\r\n- [ ] paint   ";

    private readonly Shell _shell = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _shell.Dispose();
    }

    [Fact]
    public async Task What_is_imported_is_exported_byte_for_byte_and_then_with_its_changes()
    {
        await ImportAsync();
        await RunAsync("export", "-o", "out.md");
        Assert.Equal(Plan, await ReadAsync("out.md"));

        await RunAsync("ask", "done TASK-12.1", "--language", "en");
        await RunAsync("ask", "attention the paint drips", "--language", "en");
        var exported = await RunAsync("export", "-o", "out.md", "--language", "en");

        Assert.Equal((0, ""), (exported.ExitCode, exported.Output));
        Assert.Contains("Raised here and not in the document: ATT-1.", exported.Error, StringComparison.Ordinal);
        Assert.Equal(Plan.Replace("[ ] scrape", "[x] scrape", StringComparison.Ordinal), await ReadAsync("out.md"));
        Assert.Equal(["out.md"], Directory.GetFiles(_shell.Folder, "out.md*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Without_a_file_the_document_goes_to_standard_output()
    {
        await ImportAsync();
        var exported = await RunAsync("export");
        Assert.Equal((0, Plan.ReplaceLineEndings("\n")), (exported.ExitCode, exported.Output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said_and_the_exit_code_is_1()
    {
        await ImportAsync();
        var exported = await RunAsync("export", "-o", "no/such/folder/out.md", "--language", "en");
        Assert.Equal((1, ""), (exported.ExitCode, exported.Output));
        Assert.Contains("could not be written", exported.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--csv", "--ics")]
    [InlineData("--csv", "--refresh")]
    public async Task Options_that_contradict_each_other_write_nothing(string one, string other)
    {
        var exported = await RunAsync("export", one, other);
        Assert.NotEqual(0, exported.ExitCode);
        Assert.DoesNotContain("ACT-", exported.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_has_the_separator_of_its_reader_and_no_cell_that_runs()
    {
        await ImportAsync();
        await RunAsync("export", "--csv", "-o", "fr.csv", "--language", "fr");
        await RunAsync("export", "--csv", "-o", "en.csv", "--language", "en");

        var (french, english) = (await ReadAsync("fr.csv"), await ReadAsync("en.csv"));
        Assert.StartsWith("\uFEFFID;Titre;", french, StringComparison.Ordinal);
        Assert.Contains("TASK-12;\"Paint; \"\"twice\"\"\";;", french, StringComparison.Ordinal);
        Assert.Contains("TASK-12,\"Paint; \"\"twice\"\"\",", english, StringComparison.Ordinal);
        Assert.Contains(",'=1+1,J+3,2026-12-03,0,", english, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", english.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private async Task ImportAsync()
    {
        await File.WriteAllBytesAsync(Path.Combine(_shell.Folder, "plan.md"), Encoding.UTF8.GetBytes(Plan), TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RunAsync("import", "plan.md", "--start", "2026-11-30")).ExitCode);
    }

    private async Task<string> ReadAsync(string file) => Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(_shell.Folder, file), TestContext.Current.CancellationToken));

    private Task<Shell.Ran> RunAsync(params string[] arguments) => _shell.RunAsync(arguments);
}
