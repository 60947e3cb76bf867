using System.Net;
using ChatOpsBot.Scheduling;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Scheduling;

/// <summary>Hangfire itself, in real time: what it lists, that it rings, and whom it lets look.</summary>
public sealed class TimetableTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_timetable_is_that_of_the_approved_file()
    {
        using var connection = bot.Services.GetRequiredService<JobStorage>().GetConnection();

        var lines = connection.GetRecurringJobs().OrderBy(job => job.Id, StringComparer.Ordinal).Select(job => $"{job.Id} | {job.Cron} | {job.TimeZoneId} | {job.Job.Method.Name}");

        Approved.Matches(string.Join('\n', lines) + "\n", "timetable.txt");
    }

    [Fact]
    public async Task At_a_start_everything_is_rung_once_and_succeeds()
    {
        var monitor = bot.Services.GetRequiredService<JobStorage>().GetMonitoringApi();
        for (var tenth = 0; tenth < 300 && monitor.SucceededListCount() < 4; tenth++) await Task.Delay(100, Cancellation);

        Assert.True(monitor.SucceededListCount() >= 4);
        Assert.Empty(monitor.FailedJobs(0, 10).Select(job => $"{job.Value.Job?.Method.Name}: {job.Value.ExceptionDetails}"));
    }

    [Fact]
    public async Task The_list_of_jobs_opens_on_this_machine_and_for_nobody_behind_a_proxy()
    {
        using var client = new HttpClient { BaseAddress = bot.Address };
        using var proxied = new HttpRequestMessage(HttpMethod.Get, "/hangfire");
        proxied.Headers.Add("X-Forwarded-For", "203.0.113.9");

        using var here = await client.GetAsync("/hangfire/recurring", Cancellation);
        using var elsewhere = await client.SendAsync(proxied, Cancellation);

        Assert.Equal(HttpStatusCode.OK, here.StatusCode);
        Assert.Contains("deadline-sweep", await here.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Contains(elsewhere.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
    }

    [Theory]
    [InlineData("30 3 * * *", "", "")]
    [InlineData("every day", "", "Timetable:Housekeeping 'every day' is not a cron expression: write five fields, such as '30 3 * * *' for 03:30 each day.")]
    [InlineData("61 3 * * *", "", "Timetable:Housekeeping '61 3 * * *' is not a cron expression: write five fields, such as '30 3 * * *' for 03:30 each day.")]
    [InlineData("30 3 * * *", "Mars/Olympus", "Timetable:TimeZone 'Mars/Olympus' is not a time zone: use an IANA name such as Europe/Paris, or leave it empty for the plan's.")]
    public void What_cannot_be_a_time_is_named_and_refused(string cron, string zone, string failure) => Assert.Equal(
        failure, new TimetableOptions.Validator().Validate(null, new TimetableOptions { Housekeeping = cron, TimeZone = zone }).FailureMessage ?? "");
}
