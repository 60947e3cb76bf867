using System.Diagnostics;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The built program, killed while it imports.</summary>
public sealed class KilledImportTests(Shell shell) : IClassFixture<Shell>
{
    private const int Kills = 6;
    private const int Before = 1_000;
    private const int Larger = 1_500;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_import_leaves_the_old_plan_or_the_new_one_and_every_confirmed_change()
    {
        await WriteAsync("old.md", LargePlan.Of(Before));
        await WriteAsync("new.md", LargePlan.Of(Larger));
        // How long a whole one takes says over which time the kills are spread.
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, (await shell.RunAsync("import", "old.md")).ExitCode);
        var whole = watch.Elapsed;
        Assert.Equal(0, (await shell.RunAsync("ask", "block ACT-003 no parts")).ExitCode);
        var random = new Random(20261202);
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // One in each sixth of the run.
            if (await KilledAsync(whole * ((kill + random.NextDouble()) / Kills))) killed++;
            await HoldsOneOfThemAsync();
        }

        Assert.True(killed >= Kills / 2, $"{killed} of {Kills} imports were killed.");
        Assert.Equal(0, (await shell.RunAsync("import", "new.md", "--yes")).ExitCode);
        Assert.Equal(Larger, await HoldsOneOfThemAsync());
    }

    /// <returns>Whether it was still running.</returns>
    private async Task<bool> KilledAsync(TimeSpan after)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatOpsBot.dll"), "import", "new.md", "--yes"])
        {
            WorkingDirectory = shell.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var ended = process.WaitForExitAsync(Cancellation);
        if (await Task.WhenAny(ended, Task.Delay(after, Cancellation)) == ended) return false;

        process.Kill();
        await ended;
        return true;
    }

    /// <returns>How many actions the plan has.</returns>
    private async Task<int> HoldsOneOfThemAsync()
    {
        try
        {
            await using var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Path.Combine(shell.Folder, "chatopsbot.db")}");
            var plan = (await store.Snapshots.CurrentAsync(new PlanKey("local", "local", "large-plan"), Cancellation))!;
            Assert.Contains(plan.Actions.Length, new[] { Before, Larger });
            Assert.Equal("Large plan", plan.Title);
            Assert.All(plan.Actions, action => Assert.Equal((6, 2, 1), (action.Steps.Length, action.Criteria.Length, action.Sections.Length)));
            Assert.Equal("no parts", plan.Find(ActionId.Parse("ACT-003"))!.BlockedReason);
            await using var context = await store.ContextAsync();
            Assert.Contains("no parts", context.Journal.Select(entry => entry.New));
            return plan.Actions.Length;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private Task WriteAsync(string file, byte[] content) => File.WriteAllBytesAsync(Path.Combine(shell.Folder, file), content, Cancellation);
}
