using System.Text;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ChatOpsBot.Tests.Storage;

/// <summary>What both engines promise about plans; each engine runs all of it.</summary>
public abstract class PlanStorageTests
{
    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private const string OneAction = """
        # Small plan

        ## ACT-001: Move the archive

        | Attribute | Value |
        |---|---|
        | Owner | Ada Stone |
        | Due date | J+3 |
        | Estimated effort | 0.5 days |

        1. [ ] Copy the files
        2. [x] Count them
        """;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    [Fact]
    public async Task An_imported_plan_is_read_back_as_the_document_says_it()
    {
        var database = await NewDatabaseAsync();
        await using var store = await TestStore.OpenAsync(Provider, database);
        await using var reader = await TestStore.OpenAsync(Provider, database);

        await ImportAsync(store, OneAction, start: new DateOnly(2026, 11, 30));

        var plan = await reader.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);
        Assert.Equal(new PlanKey("local", "local", "small-plan"), plan!.Key);
        var action = Assert.Single(plan.Actions);
        Assert.Equal("ACT-001", action.Code.ToString());
        Assert.Equal(["Ada Stone"], action.Owners);
        Assert.Equal(new DateOnly(2026, 12, 3), action.DueDay);
        Assert.Equal(0.5m, action.EffortDays);
        Assert.Equal(["Copy the files", "Count them"], action.Steps.Select(step => step.Text));
        Assert.Equal([false, true], action.Steps.Select(step => step.Done));
    }

    [Fact]
    public async Task What_the_importing_process_answers_from_is_what_another_one_reads()
    {
        var database = await NewDatabaseAsync();
        await using var store = await TestStore.OpenAsync(Provider, database);
        await using var reader = await TestStore.OpenAsync(Provider, database);
        var many = string.Join("\n\n", Enumerable.Range(2, 120).Select(number => $"## ACT-{number:000}: Step {number}\n\n- [ ] It's \"done\""));

        await store.FirstPlan.LoadAsync(Cancellation);
        Assert.Equivalent(await CurrentAsync(store), await CurrentAsync(reader), strict: true);

        await ImportAsync(store, OneAction + "\n\n" + many);
        var read = await CurrentAsync(reader);
        Assert.Equal(121, read!.Actions.Length);
        Assert.Equivalent(await CurrentAsync(store), read, strict: true);

        static ValueTask<PlanSnapshot?> CurrentAsync(TestStore from) => from.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);
    }

    [Fact]
    public async Task The_bytes_of_the_document_are_kept_as_they_came()
    {
        await using var store = await OpenNewAsync();
        var bytes = Encoding.UTF8.GetBytes("\uFEFF" + OneAction.ReplaceLineEndings("\r\n"));

        await ImportAsync(store, bytes);

        await using var context = await store.ContextAsync();
        var plan = await context.Plans.Include(plan => plan.Documents).SingleAsync(Cancellation);
        Assert.Equal(bytes, Assert.Single(plan.Documents).Content);
    }

    [Fact]
    public async Task A_snapshot_is_never_older_than_the_last_commit_of_another_process()
    {
        var database = await NewDatabaseAsync();
        await using var asked = await TestStore.OpenAsync(Provider, database);
        await using var changed = await TestStore.OpenAsync(Provider, database);
        await ImportAsync(changed, OneAction);
        var before = await asked.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);

        await ImportAsync(changed, OneAction.Replace("Move the archive", "Burn the archive"), replace: true);

        var after = await asked.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);
        Assert.Equal("Move the archive", before!.Actions[0].Title);
        Assert.Equal("Burn the archive", after!.Actions[0].Title);
        Assert.True(after.Version > before.Version);
    }

    [Fact]
    public async Task A_snapshot_is_reused_while_nothing_was_committed()
    {
        await using var store = await OpenNewAsync();
        await ImportAsync(store, OneAction);

        var first = await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);
        var second = await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);

        Assert.Same(first, second);
    }

    [Fact]
    public async Task A_ticked_box_raises_the_version_of_its_action_and_of_its_plan()
    {
        await using var store = await OpenNewAsync();
        await ImportAsync(store, OneAction);
        await using var context = await store.ContextAsync();
        var plan = await context.Plans.Include(plan => plan.Actions).ThenInclude(action => action.Checklist).SingleAsync(Cancellation);
        var action = plan.Actions.Single();
        var (planBefore, actionBefore) = (plan.Version, action.Version);

        context.Entry(action.Checklist.First(item => !item.Done)).Property(item => item.Done).CurrentValue = true;
        await context.SaveChangesAsync(Cancellation);

        Assert.Equal((planBefore + 1, actionBefore + 1), (plan.Version, action.Version));
        Assert.True((await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation))!.Actions[0].Steps.All(step => step.Done));
    }

    [Fact]
    public async Task Two_changes_of_one_version_do_not_both_win()
    {
        await using var store = await OpenNewAsync();
        await ImportAsync(store, OneAction);
        await using var first = await store.ContextAsync();
        await using var second = await store.ContextAsync();
        var mine = await first.Plans.Include(plan => plan.Actions).SingleAsync(Cancellation);
        var yours = await second.Plans.Include(plan => plan.Actions).SingleAsync(Cancellation);
        first.Entry(mine.Actions[0]).Property(action => action.Title).CurrentValue = "Mine";
        second.Entry(yours.Actions[0]).Property(action => action.Title).CurrentValue = "Yours";

        await first.SaveChangesAsync(Cancellation);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancellation));
    }

    [Fact]
    public async Task A_refused_document_leaves_the_stored_plan_as_it_was()
    {
        await using var store = await OpenNewAsync();
        await ImportAsync(store, OneAction);
        var before = await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);

        var outcome = await ImportAsync(store, "%PDF-1.7 \0 nothing here is a plan", replace: true);

        Assert.IsType<ImportOutcome.Refused>(outcome);
        Assert.Same(before, await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation));
    }

    [Fact]
    public async Task A_newer_document_of_a_plan_says_what_it_would_change_and_changes_it_only_when_asked()
    {
        await using var store = await OpenNewAsync();
        await ImportAsync(store, OneAction);
        var newer = OneAction.Replace("ACT-001", "ACT-002", StringComparison.Ordinal);

        var asked = Assert.IsType<ImportOutcome.WouldUpdate>(await ImportAsync(store, newer));

        Assert.Equal(("Small plan", "ACT-002", "ACT-001"), (asked.Title, $"{asked.Diff.Added.Single()}", $"{asked.Diff.Archived.Single()}"));
        Assert.Equal(["ACT-001"], await CodesAsync());
        Assert.IsType<ImportOutcome.Updated>(await ImportAsync(store, newer, replace: true));
        Assert.Equal(["ACT-001", "ACT-002"], await CodesAsync());

        async Task<string[]> CodesAsync() =>
            [.. (await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation))!.Actions.Select(action => action.Code.ToString())];
    }

    [Fact]
    public async Task A_document_with_another_title_is_another_plan_unless_its_actions_are_those_of_one_that_is_there()
    {
        await using var store = await OpenNewAsync();
        await ImportAsync(store, OneAction);
        var reworded = OneAction.Replace("# Small plan", "# Little plan", StringComparison.Ordinal);
        var other = reworded.Replace("Move the archive", "Something else", StringComparison.Ordinal);

        Assert.Equal("Small plan", Assert.IsType<ImportOutcome.LooksLike>(await ImportAsync(store, reworded)).Title);
        Assert.IsType<ImportOutcome.Updated>(await ImportAsync(store, reworded, replace: true, into: "small-plan"));
        Assert.Equal(new ImportOutcome.NoSuchPlan("big-plan"), await ImportAsync(store, reworded, replace: true, into: "big-plan"));
        Assert.IsType<ImportOutcome.Imported>(await ImportAsync(store, other));
        Assert.Equal(2, (await store.Snapshots.PlansAsync(WorkspaceKey.Local, Cancellation)).Length);
    }

    [Fact]
    public async Task A_dry_run_reads_and_writes_nothing()
    {
        await using var store = await OpenNewAsync();

        var outcome = await store.Import.HandleAsync(
            new ImportHandler.Request(WorkspaceKey.Local, File(Encoding.UTF8.GetBytes(OneAction)), null, DryRun: true, Replace: false), Cancellation);

        Assert.Equal("Small plan", Assert.IsType<ImportOutcome.DryRun>(outcome).Plan.Title);
        Assert.Null(await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation));
    }

    [Fact]
    public async Task An_empty_store_gets_the_demonstration_and_the_first_import_replaces_it()
    {
        await using var store = await OpenNewAsync();
        await store.FirstPlan.LoadAsync(Cancellation);
        var demonstration = await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);

        await ImportAsync(store, OneAction);

        Assert.True(demonstration!.IsDemonstration);
        Assert.Equal(new DateOnly(2026, 11, 20), demonstration.Start);
        var after = await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);
        Assert.Equal(("Small plan", false), (after!.Title, after.IsDemonstration));
    }

    [Fact]
    public async Task The_demonstration_is_not_loaded_over_a_plan()
    {
        await using var store = await OpenNewAsync();
        await ImportAsync(store, OneAction);

        await store.FirstPlan.LoadAsync(Cancellation);

        Assert.Equal("Small plan", (await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation))!.Title);
    }

    [Fact]
    public async Task Opening_a_store_a_second_time_changes_nothing()
    {
        var database = await NewDatabaseAsync();
        await using (var first = await TestStore.OpenAsync(Provider, database)) await ImportAsync(first, OneAction);

        await using var second = await TestStore.OpenAsync(Provider, database);

        Assert.Equal("Small plan", (await second.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation))!.Title);
    }

    [Fact]
    public async Task Every_section_of_the_document_is_read_back()
    {
        var database = await NewDatabaseAsync();
        await using var store = await TestStore.OpenAsync(Provider, database);
        await using var reader = await TestStore.OpenAsync(Provider, database);
        await store.FirstPlan.LoadAsync(Cancellation);

        var plan = (await reader.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation))!;

        Assert.Equal(
            ["Gate 4", "Closing 5", "Deliverable 5", "Document 4", "Prerequisite 4", "Artifact 4"],
            plan.Items.CountBy(item => item.Id.Kind).Select(kind => $"{kind.Key} {kind.Value}"));
        var deliverable = plan.Find(ItemId.Parse("LIV-1"))!;
        Assert.Equal(("Inventaire du service", true, "Léa Martin"), (deliverable.Text, deliverable.Done, Assert.Single(deliverable.Owners)));
        Assert.Equal(Priority.P0, plan.Find(ItemId.Parse("GATE-1"))!.Priority);
        Assert.Equal("audit/", plan.Find(ItemId.Parse("DOC-1"))!.Location);
        Assert.Equal(
            ["Kpi 4 100% ", "Sla 4 99.9% 99.4%", "Score 5  60%"],
            plan.Measures.GroupBy(measure => measure.Kind).Select(kind => $"{kind.Key} {kind.Count()} {kind.First().Target} {kind.First().Value}"));
        Assert.Equal("Ouvrir sous une adresse provisoire", plan.Find(RiskId.Parse("RSK-002"))!.Contingency);
        Assert.Equal([Verdict.Go, Verdict.NoGo], plan.GoNoGo.Select(criterion => criterion.Verdict));
        Assert.Equal(new TopPriority(3, "Certificat et nom de domaine", "Moyen", "Court terme"), plan.TopPriorities[2]);
        Assert.Equal((20m, 100m, true), (plan.CategoryEfforts[^1].Days, plan.CategoryEfforts[^1].Percent, plan.CategoryEfforts[^1].IsTotal));
        Assert.Equal(["Stand-up", "Point hebdo", "Comité de pilotage"], plan.Cadences.Select(cadence => cadence.Type));
        Assert.Equal("Rapport formel", plan.Audiences[2].Channel);
        Assert.Equal("valbourg-machines", plan.Dashboards[1].Uid);
        Assert.Equal(new ClosingLine("Version", "1.0"), plan.ClosingLines[^1]);
        Assert.StartsWith("# Rapport de Suivi - Semaine XX\n\n## Résumé\n", plan.ReportTemplate, StringComparison.Ordinal);
        Assert.Equal([1, 2], plan.Actions[2].Weeks);
    }

    [Fact]
    public async Task A_plan_that_was_stored_before_its_sections_were_read_survives_the_migration()
    {
        var database = await NewDatabaseAsync();
        await using var store = await TestStore.OpenAsync(Provider, database);
        await ImportAsync(store, OneAction);
        await using var context = await store.ContextAsync();
        var migrator = context.GetService<IMigrator>();

        await migrator.MigrateAsync("Journal", Cancellation);
        await migrator.MigrateAsync(targetMigration: null, Cancellation);

        await using var reader = await TestStore.OpenAsync(Provider, database);
        var plan = await reader.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);
        Assert.Equal("Move the archive", Assert.Single(plan!.Actions).Title);
        Assert.Empty(plan.Actions[0].Weeks);
        Assert.Empty(plan.Items);
    }

    [Fact]
    public async Task A_changed_item_raises_its_version_and_that_of_its_plan()
    {
        await using var store = await OpenNewAsync();
        await store.FirstPlan.LoadAsync(Cancellation);
        await using var context = await store.ContextAsync();
        var plan = await context.Plans.Include(plan => plan.Items).SingleAsync(Cancellation);
        var gate = plan.Items.Single(item => item.Id == ItemId.Parse("GATE-1"));
        var (planBefore, gateBefore) = (plan.Version, gate.Version);

        context.Entry(gate).Property(item => item.Done).CurrentValue = true;
        await context.SaveChangesAsync(Cancellation);

        Assert.Equal((planBefore + 1, gateBefore + 1), (plan.Version, gate.Version));
        Assert.True((await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation))!.Find(ItemId.Parse("GATE-1"))!.Done);
    }

    [Fact]
    public async Task The_migrations_make_the_tables_of_the_model()
    {
        await using var store = await OpenNewAsync();
        await using var context = await store.ContextAsync();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task The_tables_are_those_of_the_approved_file()
    {
        await using var store = await OpenNewAsync();
        await using var context = await store.ContextAsync();

        Approved.Matches(context.Database.GenerateCreateScript(), $"{Provider}.schema.sql");
    }

    private protected async Task<TestStore> OpenNewAsync() => await TestStore.OpenAsync(Provider, await NewDatabaseAsync());

    private static Task<ImportOutcome> ImportAsync(TestStore store, string document, DateOnly? start = null, bool replace = false, string? into = null) =>
        ImportAsync(store, Encoding.UTF8.GetBytes(document), start, replace, into);

    private static Task<ImportOutcome> ImportAsync(TestStore store, byte[] document, DateOnly? start = null, bool replace = false, string? into = null) =>
        store.Import.HandleAsync(new ImportHandler.Request(WorkspaceKey.Local, File(document), start, DryRun: false, replace) { Into = into }, Cancellation);

    private static DocumentFile File(byte[] content) => new("small.md", content, IsDemonstration: false);
}

public sealed class PostgresPlanStorageTests(PostgresServer server) : PlanStorageTests
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}
