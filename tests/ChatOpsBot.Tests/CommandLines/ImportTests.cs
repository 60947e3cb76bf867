using System.Text;
using ChatOpsBot.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The built program's <c>import</c>; each engine runs all of it.</summary>
public abstract class ImportTests : IDisposable
{
    private const string Small = """
        # Small plan

        ## TASK-12: Paint the fence

        | Attribute | Value |
        |---|---|
        | Due date | J+3 |
        """;

    private const string Levels = "\n\n| Level | Problem | Contact | Response time |\n|---|---|---|---|\n| N1 | Technical | Ada Stone | 4 h |\n";

    private readonly Shell _shell = new();
    private string? _database;

    private protected abstract string Provider { get; }

    private protected string Folder => _shell.Folder;

    private protected abstract Task<string> NewDatabaseAsync();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _shell.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_document_becomes_the_plan_and_J0_turns_its_dates_into_days()
    {
        await File.WriteAllTextAsync(Path.Combine(_shell.Folder, "small.md"), Small, TestContext.Current.CancellationToken);

        var imported = await RunAsync("import", "small.md", "--start", "2026-11-30", "--language", "en");
        var asked = await RunAsync("ask", "task 12", "--language", "en");

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
        var before = await RunAsync("ask", "plan");

        var ran = await RunAsync("import", file, "--yes", "--language", "en");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, await RunAsync("ask", "plan"));
    }

    /// <summary>A plan of three actions, spoilt; each with what is said about it.</summary>
    public static TheoryData<string, string> Spoilt => new()
    {
        { "larger than a plan can be", "The file is over 20 MB, more than any plan. Nothing was changed." },
        { "an id twice", "Line 30: ACT-001 is already used above; give one of the two actions another id. Nothing was changed." },
        { "two encodings", "Line 27: the file mixes UTF-8 and Windows-1252; save the whole of it as UTF-8. Nothing was changed." },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_spoilt_document_changes_no_byte_of_the_stored_plan(string what, string said)
    {
        await WriteAsync("plan.md", LargePlan.Of(3));
        await WriteAsync("spoilt.md", SpoiltAs(what));
        Assert.Equal(0, (await RunAsync("import", "plan.md")).ExitCode);
        await RunAsync("ask", "note ACT-002 kept");
        var before = await StoredAsync();

        var ran = await RunAsync("import", "spoilt.md", "--yes", "--language", "en");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(said, Words(ran.Error), StringComparison.Ordinal);
        Assert.Equal(before, await StoredAsync());
    }

    [Theory]
    [InlineData("| Owner |", "line 9 rows not understood: “| Owner |”.")]
    [InlineData("| Own", "line 9 rows not understood: “| Own”.")]
    public async Task A_row_that_is_cut_short_is_named_with_its_line_before_anything_is_written(string row, string said)
    {
        await WriteAsync("cut.md", Encoding.UTF8.GetBytes(Small + $"\n| Priority | P1 |\n{row}\n"));

        var ran = await RunAsync("import", "cut.md", "--dry-run", "--language", "en");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains(said, Words(ran.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_actions_are_a_plan_like_any_other()
    {
        await WriteAsync("large.md", LargePlan.Of(10_000));

        var imported = await RunAsync("import", "large.md", "--language", "en");
        var asked = await RunAsync("ask", "status ACT-10000", "--language", "en");

        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        Assert.Contains("10000 actions", imported.Output, StringComparison.Ordinal);
        Assert.Contains("Move part 10000 to its new place", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_is_no_date_is_refused_before_anything_is_read()
    {
        var ran = await RunAsync("import", "missing.md", "--start", "someday", "--language", "en");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("“someday” is not a start date I can read; write it as 2026-11-30.", Words(ran.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_plan_asks_before_it_replaces_the_first()
    {
        await File.WriteAllTextAsync(Path.Combine(_shell.Folder, "small.md"), Small, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_shell.Folder, "other.md"), Small.Replace("fence", "door"), TestContext.Current.CancellationToken);
        await RunAsync("import", "small.md");

        var refused = await RunAsync("import", "other.md");
        var kept = await RunAsync("ask", "12");
        var replaced = await RunAsync("import", "other.md", "--yes");
        var now = await RunAsync("ask", "12");

        Assert.Equal((1, 0), (refused.ExitCode, replaced.ExitCode));
        Assert.Contains("--yes", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Paint the fence", kept.Output, StringComparison.Ordinal);
        Assert.Contains("Paint the door", now.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_chat_and_document_both_changed_is_listed_and_chosen_one_by_one()
    {
        await WriteAsync("small.md", Encoding.UTF8.GetBytes(Small + "\n| Owner | Ada |"));
        await WriteAsync("newer.md", Encoding.UTF8.GetBytes(Small.Replace("J+3", "J+8", StringComparison.Ordinal) + "\n| Owner | Bob |"));
        await RunAsync("import", "small.md", "--start", "2026-11-30");
        await RunAsync("ask", "due 12 2026-12-20");
        await RunAsync("ask", "assign 12 Eve");
        var before = await StoredAsync();

        var asked = await RunAsync("import", "newer.md", "--language", "en");
        var dry = await RunAsync("import", "newer.md", "--dry-run", "--take", "document", "--language", "en");
        var mistyped = await RunAsync("import", "newer.md", "--yes", "--take", "document:TASK-12.dues", "--language", "en");

        Assert.Equal((1, 0, 1), (asked.ExitCode, dry.ExitCode, mistyped.ExitCode));
        Assert.Contains("2. TASK-12.due Paint the fence – chat Sunday 20 December 2026, document J+8; taken: chat", Words(asked.Error), StringComparison.Ordinal);
        Assert.Contains("--take document:TASK-12.owner", Words(asked.Error), StringComparison.Ordinal);
        Assert.Contains("document J+8; taken: document", Words(dry.Output), StringComparison.Ordinal);
        Assert.Contains("“TASK-12.dues” is no conflict of this document; did you mean TASK-12.due?", Words(mistyped.Error), StringComparison.Ordinal);
        Assert.Equal(before, await StoredAsync());

        Assert.Equal(0, (await RunAsync("import", "newer.md", "--yes", "--take", "document:TASK-12.due")).ExitCode);
        var now = Words((await RunAsync("ask", "12", "--language", "en")).Output);
        Assert.Contains("Tuesday 8 December 2026 (J+8)", now, StringComparison.Ordinal);
        Assert.Contains("Eve", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yes_alone_keeps_what_chat_said_and_clocks_notes_and_history_run_on()
    {
        await WriteAsync("small.md", Encoding.UTF8.GetBytes(Small + Levels));
        await WriteAsync("newer.md", Encoding.UTF8.GetBytes(Small.Replace("J+3", "J+8", StringComparison.Ordinal) + Levels));
        await RunAsync("import", "small.md", "--start", "2026-11-30");
        await RunAsync("ask", "due 12 2026-12-20");
        await RunAsync("ask", "note 12 the paint is ordered");
        await RunAsync("ask", "escalate 12 N1 no ladder");
        var (history, escalation) = (await RunAsync("ask", "history 12"), await RunAsync("ask", "ESC-1"));

        var updated = await RunAsync("import", "newer.md", "--yes", "--language", "en");

        Assert.Equal(0, updated.ExitCode);
        Assert.Contains("Sunday 20 December 2026", (await RunAsync("ask", "12", "--language", "en")).Output, StringComparison.Ordinal);
        Assert.Contains("the paint is ordered", history.Output, StringComparison.Ordinal);
        Assert.Contains("ESC-1  TASK-12 – Paint the fence", escalation.Output, StringComparison.Ordinal);
        Assert.Equal((history, escalation), (await RunAsync("ask", "history 12"), await RunAsync("ask", "ESC-1")));
    }

    /// <summary>The second of three actions is where the trouble is.</summary>
    private static byte[] SpoiltAs(string what)
    {
        var sound = LargePlan.Of(3);
        var text = Encoding.UTF8.GetString(sound);
        return what switch
        {
            "larger than a plan can be" => [.. sound, .. new byte[20 * 1024 * 1024].Select(_ => (byte)' ')],
            "an id twice" => Encoding.UTF8.GetBytes(text.Replace("ACT-002", "ACT-001", StringComparison.Ordinal)),
            "two encodings" => [.. Encoding.UTF8.GetBytes(text.Replace("part 1 is lost", "é is lost", StringComparison.Ordinal)), .. Encoding.Latin1.GetBytes("\nThe café.\n")],
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }

    /// <summary>What a terminal broke into lines, in one.</summary>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task WriteAsync(string file, byte[] content) => File.WriteAllBytesAsync(Path.Combine(_shell.Folder, file), content, TestContext.Current.CancellationToken);

    private async Task<Shell.Ran> RunAsync(params string[] arguments)
    {
        _database ??= await NewDatabaseAsync();
        var variables = new Dictionary<string, string> { ["Storage__Provider"] = Provider, ["Storage__ConnectionString"] = _database };
        return await _shell.RunAsync(variables, arguments);
    }

    private async Task<List<string>> StoredAsync()
    {
        await using var store = await TestStore.OpenAsync(Provider, _database!);
        await using var context = await store.ContextAsync();
        return await StoredRows.OfPlansAsync(context);
    }
}

public sealed class PostgresImportTests(PostgresServer server) : ImportTests
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteImportTests : ImportTests
{
    private protected override string Provider => "Sqlite";

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(Folder, "chatopsbot.db")}");
}
