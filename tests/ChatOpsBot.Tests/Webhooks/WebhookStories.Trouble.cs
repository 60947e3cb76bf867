using System.Net;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Outbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Storage;
using ChatOpsBot.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Webhooks;

public abstract partial class WebhookStories
{
    [Fact]
    public async Task What_is_not_taken_is_tried_again_in_its_order_with_the_same_id_and_a_signature_of_its_own_time()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        var secret = await AddAsync(story, "ci", receiver.Url());
        receiver.Answers(HttpStatusCode.InternalServerError);
        receiver.Answers(HttpStatusCode.Found, response => response.Headers.Location = receiver.Url("/elsewhere"));
        await story.SaysAsync("Dora", "note ACT-001 first");
        await story.SaysAsync("Dora", "note ACT-001 second");
        Assert.Single(receiver.Told);
        Assert.Contains("Webhook ci: plan-d-action-demenagement → 127.0.0.1, 2 waiting, last failure http_500. See that", await DoctorAsync(story), StringComparison.Ordinal);

        await story.GoOnToAsync("2026-12-07 10:01");
        await story.GoOnToAsync("2026-12-07 10:02");

        Assert.Equal(["first", "first", "first", "second"], receiver.Told.Select(told => told.Json["data"]!["changes"]![0]!["new"]!.GetValue<string>()));
        Assert.Equal(2, receiver.Told.Select(told => told.Id).Distinct().Count());
        Assert.Equal([0, 15, 75], receiver.Told.Take(3).Select(told => long.Parse(told.Timestamp, System.Globalization.CultureInfo.InvariantCulture) - long.Parse(receiver.Told[0].Timestamp, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(receiver.Told, told => Assert.Equal((true, "/hook"), (told.IsSignedWith(secret), told.Path)));
        Assert.Equal("Webhook ci: plan-d-action-demenagement → 127.0.0.1, 0 waiting. ", await DoctorAsync(story));
    }

    [Fact]
    public async Task Whoever_answers_that_it_is_gone_is_told_nothing_more_and_an_admin_hears_it_once()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await story.SaysAsync(null, "grant Bruno admin");
        await AddAsync(story, "ci", receiver.Url());
        receiver.Answers(HttpStatusCode.ServiceUnavailable);
        receiver.Answers(HttpStatusCode.Gone);
        await story.SaysAsync("Dora", "note ACT-001 first");
        await story.SaysAsync("Dora", "note ACT-001 second");
        await story.NewsAsync();
        await story.GoOnToAsync("2026-12-07 10:01");
        await story.SaysAsync("Dora", "note ACT-001 third");
        await story.GoOnToAsync("2026-12-07 12:00");

        Assert.Equal(2, receiver.Told.Count);
        Assert.Equal([(OutboxState.Dead, "http_410_switched_off"), (OutboxState.Withdrawn, "the endpoint is gone")], (await RowsAsync(story)).Select(row => (row.State, row.Failure!)));
        Assert.Single(await story.NewsAsync(), line => line.StartsWith("Bruno: ", StringComparison.Ordinal));
        Assert.Contains("off: it answered 410", await DoctorAsync(story), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_a_program_will_never_take_holds_no_other_up()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "ci", receiver.Url());
        receiver.Answers(HttpStatusCode.UnprocessableEntity);
        await story.SaysAsync("Dora", "note ACT-001 first");
        await story.SaysAsync("Dora", "note ACT-001 second");

        Assert.Equal([OutboxState.Dead, OutboxState.Sent], (await RowsAsync(story)).Select(row => row.State));
    }

    [Fact]
    public async Task The_doctor_tells_of_a_failure_until_something_is_taken_after_it()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "ci", receiver.Url());
        receiver.Answers(HttpStatusCode.UnprocessableEntity);
        await story.SaysAsync("Dora", "note ACT-001 first");
        Assert.Equal("Webhook ci: plan-d-action-demenagement → 127.0.0.1, 0 waiting, 1 given up, last failure http_422. See that the program answers 2xx within ten seconds, and that it reads the plan again: what was given up is told no more.", await DoctorAsync(story));

        await story.SaysAsync("Dora", "note ACT-001 second");
        Assert.Equal("Webhook ci: plan-d-action-demenagement → 127.0.0.1, 0 waiting. ", await DoctorAsync(story));

        receiver.Answers(HttpStatusCode.UnprocessableEntity);
        await story.SaysAsync("Dora", "note ACT-001 third");
        await RemoveAsync(story, "ci");
        await story.GoOnToAsync("2026-12-07 10:01");
        await AddAsync(story, "ci", receiver.Url("/new"));
        Assert.Equal("Webhook ci: plan-d-action-demenagement → 127.0.0.1, 0 waiting. ", await DoctorAsync(story));
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_has_a_mend_of_its_own()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "ci", receiver.Url());
        var elsewhere = new WebhookSecrets(new EphemeralDataProtectionProvider()).Seal(WebhookSecrets.New());
        await using (var database = await story.Store.ContextAsync())
            await database.Webhooks.ExecuteUpdateAsync(lay => lay.SetProperty(endpoint => endpoint.Secret, elsewhere), Cancellation);
        await story.SaysAsync("Dora", "note ACT-001 first");

        Assert.Empty(receiver.Told);
        Assert.Contains("1 waiting, last failure secret_cannot_be_read. Give the bot the certificate back", await DoctorAsync(story), StringComparison.Ordinal);
        Assert.Contains("webhook remove ci", await DoctorAsync(story), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_of_the_demonstration_is_told_to_the_doctor_once_a_plan_took_its_place()
    {
        await using var store = await TestStore.OpenAsync(Provider, await NewDatabaseAsync(), Webhooks);
        await store.FirstPlan.LoadAsync(Cancellation);
        await AddAsync(store, "ci", "https://ci.example/hook");
        Assert.EndsWith("0 waiting. ", await DoctorAsync(store), StringComparison.Ordinal);

        var request = new ImportHandler.Request(WorkspaceKey.Local, new DocumentFile("plan.md", StoryPlan.Content(), IsDemonstration: false), new DateOnly(2026, 11, 30), DryRun: false, Replace: false);
        Assert.IsType<ImportOutcome.Imported>(await store.Import.HandleAsync(request, Cancellation));

        Assert.Matches("^Webhook ci: the plan [a-z0-9-]+ is not there any more: it is told nothing. Remove it \\(webhook remove ci\\), and add it anew", await DoctorAsync(store));
    }

    [Fact]
    public async Task One_endpoint_that_does_not_answer_holds_no_other_up_and_no_person()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "slow", receiver.Url("/slow"));
        await AddAsync(story, "quick", receiver.Url("/quick"));
        var (letGo, over, both) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        async Task HangsIfSlowAsync(HttpContext context)
        {
            if (context.Request.Path == "/slow")
            {
                await Task.WhenAny(letGo.Task, Task.Delay(Timeout.Infinite, context.RequestAborted));
                over.SetResult();
            }
            else if (receiver.Told.Count(told => told.Path == "/quick") == 2) both.TrySetResult();
        }

        for (var told = 0; told < 3; told++) receiver.Does(HangsIfSlowAsync);

        var saying = story.SaysAsync("Dora", "escalate ACT-001 N1 no key");
        await both.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        do Assert.False(over.Task.IsCompleted);
        while (!(await story.NewsAsync()).Any(line => line.StartsWith("Ada: ESC-1", StringComparison.Ordinal)));

        letGo.SetResult();
        await saying;
        Assert.Equal((2, 2), (receiver.Told.Count(told => told.Path == "/quick"), receiver.Told.Count(told => told.Path == "/slow")));
        Assert.All(await RowsAsync(story), row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Fact]
    public async Task An_endpoint_that_never_answers_is_hung_up_on_and_what_is_behind_waits()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "slow", receiver.Url());
        receiver.Does(context => Task.WhenAny(Task.Delay(Timeout.Infinite, context.RequestAborted)));
        await story.SaysAsync("Dora", "escalate ACT-001 N1 no key");

        Assert.Single(receiver.Told);
        Assert.Equal(["timeout", null], (await RowsAsync(story)).Select(row => row.Failure));
    }

    [Fact]
    public async Task A_process_that_dies_between_the_telling_and_its_record_leaves_an_event_that_is_told_again_under_the_same_id()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "ci", receiver.Url());
        receiver.Does(async _ =>
        {
            // As if another process had it in hand by now: what became of it cannot be recorded by whoever told it.
            await using var database = await story.Store.ContextAsync();
            await database.Outbox.Where(row => row.Platform == "webhook").ExecuteUpdateAsync(lay => lay.SetProperty(row => row.LeasedBy, "somebody else"), Cancellation);
        });
        await story.SaysAsync("Dora", "note ACT-001 first");
        Assert.Equal(OutboxState.Waiting, (await RowsAsync(story)).Single().State);

        await story.GoOnToAsync("2026-12-07 10:01");

        Assert.Equal(2, receiver.Told.Count);
        Assert.Single(receiver.Told.Select(told => (told.Id, told.Body)).Distinct());
        Assert.Equal(OutboxState.Sent, (await RowsAsync(story)).Single().State);
    }

    [Fact]
    public async Task What_is_owed_to_an_endpoint_that_was_removed_is_not_for_the_next_of_that_name()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "ci", receiver.Url());
        receiver.Answers(HttpStatusCode.InternalServerError);
        await story.SaysAsync("Dora", "note ACT-001 first");

        Assert.Equal("ci is told nothing any more.", (await RemoveAsync(story, "ci")).Summary);
        await AddAsync(story, "ci", receiver.Url("/new"));
        await story.GoOnToAsync("2026-12-07 10:01");
        await story.SaysAsync("Dora", "note ACT-001 second");

        Assert.Equal([("/hook", "first"), ("/new", "second")], receiver.Told.Select(told => (told.Path, told.Json["data"]!["changes"]![0]!["new"]!.GetValue<string>())));
        await story.EndsInSilenceAsync();
    }
}
