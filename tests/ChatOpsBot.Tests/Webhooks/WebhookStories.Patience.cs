using System.Net;
using ChatOpsBot.Outbox;

namespace ChatOpsBot.Tests.Webhooks;

/// <summary>How long a program is waited for.</summary>
public abstract partial class WebhookStories
{
    [Fact]
    public async Task Whoever_asks_to_be_left_alone_is_and_it_is_no_failure()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "ci", receiver.Url());
        receiver.Answers(HttpStatusCode.TooManyRequests, response => response.Headers.RetryAfter = "120");
        receiver.Answers(HttpStatusCode.TooManyRequests, response => response.Headers.RetryAfter = "7200");
        await story.SaysAsync("Dora", "note ACT-001 first");
        await story.GoOnToAsync("2026-12-07 10:01");
        Assert.Equal((1, 0), (receiver.Told.Count, (await RowsAsync(story)).Single().Attempts));

        await story.GoOnToAsync("2026-12-07 10:02");
        Assert.Equal((2, 1), (receiver.Told.Count, (await RowsAsync(story)).Single().Attempts));

        await story.GoOnToAsync("2026-12-07 10:03");
        Assert.Equal((3, OutboxState.Sent), (receiver.Told.Count, (await RowsAsync(story)).Single().State));
    }

    [Fact]
    public async Task What_is_taken_by_nobody_for_a_day_is_given_up_an_admin_is_told_and_the_next_has_its_turn()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await story.SaysAsync(null, "grant Bruno admin");
        await AddAsync(story, "ci", receiver.Url());
        receiver.Status = HttpStatusCode.BadGateway;
        await story.SaysAsync("Dora", "note ACT-001 first");
        await story.GoOnToAsync("2026-12-07 12:00");
        await story.SaysAsync("Dora", "note ACT-001 second");
        await story.NewsAsync();
        // How somebody else's program is makes this bot no less healthy.
        Assert.Empty(await story.Store.Auditor.LookAsync(story.Store.Now));
        await story.GoOnToAsync("2026-12-08 10:30");

        var (first, second) = ((await RowsAsync(story))[0], (await RowsAsync(story))[1]);
        Assert.Equal((OutboxState.Dead, 29, "http_502"), (first.State, first.Attempts, first.Failure));
        Assert.Equal(OutboxState.Waiting, second.State);
        Assert.Single(await story.NewsAsync(), line => line == "Bruno: A message for ci (webhook) was not delivered, and I no longer send it");

        receiver.Status = HttpStatusCode.OK;
        await story.GoOnToAsync("2026-12-08 11:30");
        Assert.Equal("second", receiver.Told[^1].Json["data"]!["changes"]![0]!["new"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_waits_behind_an_event_that_was_given_up_is_given_up_at_once_when_its_own_day_is_over()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await story.SaysAsync(null, "grant Bruno admin");
        await AddAsync(story, "ci", receiver.Url());
        receiver.Status = HttpStatusCode.BadGateway;
        foreach (var (until, said) in new[] { ("2026-12-07 10:05", "first"), ("2026-12-07 10:10", "second"), ("2026-12-07 10:20", "third"), ("2026-12-08 10:05", "last") })
        {
            await story.GoOnToAsync(until);
            await story.SaysAsync("Dora", $"note ACT-001 {said}");
        }

        await story.NewsAsync();
        await story.GoOnToAsync("2026-12-08 10:30");

        Assert.Equal(
            [(OutboxState.Dead, 29, "http_502"), (OutboxState.Dead, 1, "http_502_as_before"), (OutboxState.Dead, 1, "http_502_as_before"), (OutboxState.Waiting, 1, "http_502")],
            (await RowsAsync(story)).Select(row => (row.State, Math.Min(row.Attempts, row.State is OutboxState.Waiting ? 1 : 29), row.Failure!)));
        Assert.Single(await story.NewsAsync(), line => line.StartsWith("Bruno: A message for ci (webhook)", StringComparison.Ordinal));
        Assert.Contains("1 waiting, 3 given up, last failure http_502. See that the program", await DoctorAsync(story), StringComparison.Ordinal);

        receiver.Status = HttpStatusCode.OK;
        await story.GoOnToAsync("2026-12-08 11:30");
        Assert.Equal("last", receiver.Told[^1].Json["data"]!["changes"]![0]!["new"]!.GetValue<string>());
        Assert.EndsWith("0 waiting. ", await DoctorAsync(story), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_more_than_a_day_old_because_the_bot_was_away_is_tried_again_like_anything_else()
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "ci", receiver.Url());
        receiver.Answers(HttpStatusCode.BadGateway);
        await story.SaysAsync("Dora", "note ACT-001 first");
        receiver.Answers(HttpStatusCode.BadGateway);
        await story.IsDownUntilAsync("2026-12-09 10:00");
        await story.GoOnToAsync("2026-12-09 10:02");

        Assert.Equal((3, OutboxState.Sent), (receiver.Told.Count, (await RowsAsync(story)).Single().State));
    }

    [Theory]
    [InlineData("Mon, 07 Dec 2026 08:02:00 GMT", 2)]
    [InlineData("Mon, 07 Dec 2026 09:01:00 GMT", 0)]
    [InlineData("Mon, 07 Dec 2026 07:59:00 GMT", 0)]
    [InlineData("Mon, 07 Dec 2026 08:00:00 GMT", 0)]
    [InlineData("0", 0)]
    [InlineData("-120", 0)]
    [InlineData("99999999999999999999", 0)]
    [InlineData("soon", 0)]
    public async Task A_program_is_left_alone_until_the_instant_it_names_by_its_own_clock_and_what_is_none_is_a_failure(string asked, int minutes)
    {
        await using var receiver = await WebhookReceiver.BeginAsync();
        await using var story = await BeginAsync();
        await AddAsync(story, "ci", receiver.Url());
        // Its clock is an hour slow.
        receiver.Answers(HttpStatusCode.ServiceUnavailable, response => (response.Headers.Date, response.Headers.RetryAfter) = ("Mon, 07 Dec 2026 08:00:00 GMT", asked));
        var begun = story.Store.Now;
        await story.SaysAsync("Dora", "note ACT-001 first");

        var row = (await RowsAsync(story)).Single();
        Assert.Equal(minutes == 0 ? (1, begun + TimeSpan.FromSeconds(15)) : (0, begun + TimeSpan.FromMinutes(minutes)), (row.Attempts, row.NextAt!.Value));
    }
}
