using System.Text;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Webhooks;

namespace ChatOpsBot.Tests.Webhooks;

public abstract partial class WebhookStories
{
    [Fact]
    public async Task Each_change_is_told_signed_with_what_it_changed_and_who_did_it()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        var secret = await AddAsync(story, "ci", receiver.Url());
        await story.SaysAsync("Dora", "block ACT-001 no key");
        await story.SaysAsync("Dora", "due ACT-001 2026-12-11");
        await story.SaysAsync(null, "yes assign 1 2 Emil");

        Assert.Equal(["plan.changed", "plan.changed", "plan.changed"], receiver.Told.Select(told => told.Event));
        Assert.All(receiver.Told, told => Assert.True(told.IsSignedWith(secret)));
        Assert.Equal(("application/json; charset=utf-8", "/hook", $"{story.Store.Now.ToUnixTimeSeconds()}"), (receiver.Told[0].Type, receiver.Told[0].Path, receiver.Told[0].Timestamp));
        Assert.Equal(3, receiver.Told.Select(told => told.Id).Distinct().Count());
        Assert.All(receiver.Told, told => Assert.Equal(told.Id, told.Json["id"]!.GetValue<string>()));
        var blocked = receiver.Told[0].Json;
        Assert.Equal(("2026-12-07T09:00:00+00:00", "plan-d-action-demenagement", "Dora"), (blocked["timestamp"]!.GetValue<string>(), blocked["data"]!["plan"]!.GetValue<string>(), blocked["data"]!["by"]!.GetValue<string>()));
        Assert.Equal(["ACT-001 status to-do → blocked", "ACT-001 blocked-reason  → no key"], Changes(receiver.Told[0]));
        Assert.Equal(["ACT-001 due 2026-12-09 → 2026-12-11"], Changes(receiver.Told[1]));
        Assert.Equal(["ACT-001 owners Dora → Emil"], Changes(receiver.Told[2]));
        Assert.Null(receiver.Told[2].Json["data"]!["by"]);
        Assert.Equal(blocked["data"]!["version"]!.GetValue<long>() + 2, receiver.Told[2].Json["data"]!["version"]!.GetValue<long>());
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task An_escalation_is_told_from_its_opening_to_its_end_and_reminders_are_not()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "ci", receiver.Url());
        await story.SaysAsync("Dora", "escalate ACT-001 no key");
        await story.GoOnToAsync("2026-12-07 14:00");
        await story.SaysAsync("Bruno", "ack ESC-1 tomorrow 11:00");
        await story.SaysAsync("Bruno", "resolve ESC-1 key found");

        Assert.Equal(
            ["escalation.opened", "escalation.called", "escalation.called", "escalation.acknowledged", "escalation.resolved"], receiver.Told.Select(told => told.Event));
        Assert.Equal(["Dora", null, null, "Bruno", "Bruno"], receiver.Told.Select(told => told.Json["data"]!["by"]?.GetValue<string>()));
        var (called, resolved) = (receiver.Told[2].Json["data"]!["escalation"]!, receiver.Told[4].Json["data"]!["escalation"]!);
        Assert.Equal(("ESC-1", "ACT-001", 2, "running"), (called["id"]!.GetValue<string>(), called["about"]!.GetValue<string>(), called["level"]!.GetValue<int>(), called["state"]!.GetValue<string>()));
        Assert.Equal(("resolved", "key found"), (resolved["state"]!.GetValue<string>(), resolved["decision"]!.GetValue<string>()));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Reports_a_closing_a_new_start_and_a_newer_document_are_told()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "ci", receiver.Url());
        await story.SaysAsync(null, "schedule report friday 16:00");
        await story.GoOnToAsync("2026-12-11 16:00");
        await story.SaysAsync(null, "yes plan close");
        await story.SaysAsync(null, "plan start 2026-12-14");
        await ImportAsync(story, "ACT-004 : Ranger les câbles", "ACT-004 : Ranger la salle");
        await story.GoOnToAsync("2026-12-11 16:01");

        var told = receiver.Told.Where(one => !one.Event.StartsWith("escalation.", StringComparison.Ordinal)).ToList();
        Assert.Equal(["report.published", "plan.closed", "report.published", "plan.reopened", "plan.imported"], told.Select(one => one.Event));
        Assert.Equal(["weekly 2026-W50", "final 1"], told.Where(one => one.Event == "report.published").Select(one => $"{one.Json["data"]!["report"]!["kind"]} {one.Json["data"]!["report"]!["name"]}"));
        var plan = await story.Store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);
        Assert.Equal(plan!.Version, told[^1].Json["data"]!["version"]!.GetValue<long>());
    }

    [Fact]
    public async Task An_endpoint_is_told_of_its_own_plan_and_of_nothing_that_was_taken_back_with_its_unit()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "ci", receiver.Url());
        var other = await story.Store.Import.HandleAsync(
            new ImportHandler.Request(WorkspaceKey.Local, new DocumentFile("other.md", Encoding.UTF8.GetBytes(Document("Déménagement", "Jardin", "cabinet", "jardin")), IsDemonstration: false), null, DryRun: false, Replace: false) { Beside = true },
            Cancellation);
        Assert.IsType<ImportOutcome.Imported>(other);
        await Assert.ThrowsAsync<InvalidOperationException>(() => story.Store.Units.RunAsync<bool>(async (session, stopping) =>
        {
            var plan = (await session.PlanAsync(new PlanKey(WorkspaceKey.Local, "plan-d-action-demenagement"), stopping))!;
            await WebhookDesk.ImportedAsync(session.Database, plan, story.Store.Now, stopping);
            throw new InvalidOperationException("The unit fails.");
        }));
        await story.GoOnToAsync("2026-12-07 10:05");

        Assert.Empty(receiver.Told);
        Assert.Empty(await RowsAsync(story));
    }

    private static async Task ImportAsync(Story story, string old, string next)
    {
        var updated = await story.Store.Import.HandleAsync(
            new ImportHandler.Request(WorkspaceKey.Local, new DocumentFile("plan.md", Encoding.UTF8.GetBytes(Document(old, next)), IsDemonstration: false), null, DryRun: false, Replace: true), Cancellation);
        Assert.IsType<ImportOutcome.Updated>(updated);
    }

    /// <summary>The plan with other words: each old text and the one in its place.</summary>
    private static string Document(params string[] words)
    {
        var text = Encoding.UTF8.GetString(StoryPlan.Content());
        for (var word = 0; word < words.Length; word += 2) text = text.Replace(words[word], words[word + 1], StringComparison.Ordinal);
        return text;
    }

    private static IEnumerable<string> Changes(Told told) =>
        told.Json["data"]!["changes"]!.AsArray().Select(change => $"{change!["about"]} {change["field"]} {change["old"]} → {change["new"]}");
}
