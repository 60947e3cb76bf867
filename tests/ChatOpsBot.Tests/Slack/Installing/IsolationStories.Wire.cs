using System.Net;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Web.Api;
using ChatOpsBot.Tests.Webhooks;
using ChatOpsBot.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack.Installing;

/// <summary>The same over the wire, for a browser, a calendar and programs.</summary>
public abstract partial class IsolationStories
{
    /// <summary>Of the second workspace alone: a plan, an action, an escalation and a report that the first does not have.</summary>
    private static readonly string[] Guesses =
    [
        "/plans/autre", "/plans/autre/actions", "/plans/autre/actions/ACT-001", "/plans/autre/history", "/plans/autre/events",
        "/plans/essai/actions/ACT-003", "/plans/essai/escalations/ESC-2", "/plans/essai/reports/2026-W49",
    ];

    private static readonly string[] Pages =
    [
        "/plans/essai", "/plans/essai/actions", "/plans/essai/actions/ACT-001", "/plans/essai/escalations", "/plans/essai/escalations/ESC-1", "/plans/essai/reports", "/plans/essai/sections",
        "/plans/essai/history", "/plans/no-such-plan",
    ];

    [Fact]
    public async Task A_session_opens_the_pages_of_its_own_workspace_and_none_of_another_whatever_name_or_number_it_guesses()
    {
        await using var many = await BusyAsync();
        foreach (var (workspace, own) in many.Both)
        {
            await many.SignInAsync(new AccountId(ManyTeams.Of(workspace), "U1"));
            foreach (var path in Pages)
            {
                var (_, page) = await many.ComeBackAsync(new Uri($"https://{ManyTeams.Name}{path}"));
                Assert.DoesNotContain(OtherThan(own), page, StringComparison.Ordinal);
                if (path.EndsWith("-1", StringComparison.Ordinal) || path.EndsWith("-001", StringComparison.Ordinal)) Assert.Contains(own, page, StringComparison.Ordinal);
            }

            foreach (var path in Guesses) Assert.Equal((path, own is ManyTeams.Beta ? HttpStatusCode.OK : HttpStatusCode.NotFound), (path, await StatusAsync(many, path)));
            foreach (var path in new[] { "/plans/slack%2FT2%2Fautre", "/plans/slack/T2/autre", "/plans/T2%2Fautre" }) Assert.Equal((path, HttpStatusCode.NotFound), (path, await StatusAsync(many, path)));
            Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(many, "/hangfire"));
        }

        Assert.Empty(many.Bot.Statements.Found);
    }

    [Fact]
    public async Task To_sign_out_everywhere_in_one_workspace_leaves_the_same_id_of_another_where_it_is()
    {
        await using var many = await BothAsync();
        await many.SignInAsync(new AccountId(ManyTeams.Of(many.Second), "U1"));
        var theirs = many.Cookie;
        await many.SignInAsync(new AccountId(ManyTeams.Of(many.First), "U1"));
        using var left = await many.VisitAsync(HttpMethod.Post, "/sign-out/everywhere");
        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);

        many.Cookie = theirs;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(many, "/plans/essai"));
    }

    [Fact]
    public async Task A_calendar_holds_what_is_owned_in_its_own_workspace_and_goes_on_when_that_of_another_ends()
    {
        await using var many = await BothAsync();
        foreach (var (workspace, _) in many.Both)
            foreach (var said in new[] { "plan start 2026-11-30", "assign ACT-001 Léa Martin", "due ACT-001 2026-12-03", "link Léa Martin to <@U1>" }) await many.SaysAsync(workspace, "U1", "U1", said);
        var (first, second) = (await CalendarAsync(many, many.First), await CalendarAsync(many, many.Second));
        using var seen = await many.VisitAsync(first);
        using var other = await many.VisitAsync(HttpMethod.Get, second, knows: seen.Headers.ETag);

        Assert.Contains($"Secret {ManyTeams.Alpha}", await seen.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        var calendar = await other.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal((HttpStatusCode.OK, true, false), (other.StatusCode, calendar.Contains($"Secret {ManyTeams.Beta}", StringComparison.Ordinal), calendar.Contains(ManyTeams.Alpha, StringComparison.Ordinal)));

        await many.SaysAsync(many.First, "U1", "U1", "calendar off");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(many, first), await StatusAsync(many, second)));
        Assert.Empty(many.Bot.Statements.Found);
    }

    [Fact]
    public async Task A_program_reads_its_own_plan_alone_though_another_has_its_name()
    {
        await using var many = await BusyAsync();
        foreach (var (workspace, own) in many.Both)
        {
            using var program = await ProgramAsync(many, workspace);
            foreach (var path in new[] { "plans", "plans/essai", "plans/essai/actions", "actions/ACT-001", "escalations" })
            {
                using var response = await program.GetAsync(path);
                var read = await response.Content.ReadAsStringAsync(Cancellation);
                Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
                Assert.DoesNotContain(OtherThan(own), read, StringComparison.Ordinal);
                if (path is not ("plans" or "plans/essai")) Assert.Contains(own, read, StringComparison.Ordinal);
            }

            foreach (var path in new[] { "plans/autre", "plans/autre/actions", "plans/slack%2FT2%2Fautre" })
            {
                using var guessed = await program.GetAsync(path);
                Assert.Equal(HttpStatusCode.NotFound, guessed.StatusCode);
            }

            using var number = await program.GetAsync("actions/ACT-003");
            Assert.Equal(own is ManyTeams.Beta ? HttpStatusCode.OK : HttpStatusCode.NotFound, number.StatusCode);
        }

        Assert.Empty(many.Bot.Statements.Found);
    }

    [Fact]
    public async Task A_program_changes_and_escalates_in_its_own_plan_alone_under_the_keys_and_tags_of_another()
    {
        await using var many = await BusyAsync();
        await many.SaysAsync(many.Second, "U1", "U1", "link Karim Beta to <@U3>");
        using var ours = await ProgramAsync(many, many.First);
        using var theirs = await ProgramAsync(many, many.Second);
        var (before, tag) = await ActionAsync(theirs);

        using var refused = await ours.PatchAsync("actions/ACT-001", """{"due":"2027-01-15"}""", "k1", tag);
        using var made = await ours.PatchAsync("actions/ACT-001", """{"due":"2027-01-16"}""", "k2");
        using var owned = await ours.PatchAsync("actions/ACT-001", """{"owner":"karim beta"}""", "k3");
        using var opened = await ours.PostAsync("escalations", """{"action":"ACT-002","reason":"no key"}""", "k4");
        await many.Bot.AfterAsync();

        Assert.Equal(
            (HttpStatusCode.PreconditionFailed, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Created), (refused.StatusCode, made.StatusCode, owned.StatusCode, opened.StatusCode));
        Assert.Equal(before, (await ActionAsync(theirs)).Json);
        Assert.DoesNotContain("Karim Beta", (await ActionAsync(ours)).Json, StringComparison.Ordinal);
        using var same = await theirs.PatchAsync("actions/ACT-001", """{"due":"2027-01-16"}""", "k2");
        Assert.Matches($"Secret {ManyTeams.Beta}.*2027-01-16", await same.Content.ReadAsStringAsync(Cancellation));
        Assert.DoesNotContain(many.Second.Shown, shown => shown.Contains("no key", StringComparison.Ordinal));
        Assert.Empty(many.Bot.Statements.Found);
    }

    [Fact]
    public async Task A_program_is_told_of_its_own_plan_alone_and_what_it_does_not_take_is_told_to_the_admins_of_that()
    {
        await using var many = await BothAsync();
        await using var ours = await WebhookReceiver.BeginAsync();
        await using var theirs = await WebhookReceiver.BeginAsync();
        foreach (var (workspace, receiver) in new[] { (many.First, ours), (many.Second, theirs) })
            await many.Bot.Services.GetRequiredService<WebhookEndpoints>().AddAsync($"of-{workspace.TeamId}", receiver.Url(), ManyTeams.PlanOf(workspace), Language.English);
        theirs.Answers(HttpStatusCode.BadRequest);
        many.Bot.Statements.Forget();
        foreach (var (workspace, word) in many.Both)
            foreach (var said in new[] { $"note ACT-001 note of {word}", $"escalate ACT-001 {word} is late" }) await many.SaysAsync(workspace, "U1", "U1", said);

        foreach (var (receiver, own) in new[] { (ours, ManyTeams.Alpha), (theirs, ManyTeams.Beta) })
        {
            Assert.Contains(receiver.Told, told => told.Event is "escalation.opened");
            Assert.Contains(receiver.Told, told => told.Body.Contains($"note of {own}", StringComparison.Ordinal));
            Assert.DoesNotContain(receiver.Told, told => told.Body.Contains(OtherThan(own), StringComparison.Ordinal));
        }

        await many.Bot.AdvanceAsync(GatheredNotices.Gathers);
        Assert.Contains(many.Second.Shown, shown => shown.Contains("of-T2", StringComparison.Ordinal));
        Assert.DoesNotContain(many.First.Shown, shown => shown.Contains("of-T2", StringComparison.Ordinal));
        Assert.Empty(many.Bot.Statements.Found);
    }

    /// <summary>The second workspace has more than the first: another plan, a third action, a second escalation and a weekly report.</summary>
    private async Task<ManyTeams> BusyAsync()
    {
        var many = await BothAsync();
        foreach (var (workspace, word) in many.Both) await many.SaysAsync(workspace, "U1", "U1", $"escalate ACT-001 N1 the {word} is late");
        foreach (var said in new[] { "plan start 2026-11-30", "switch on", "priority ACT-001 P1", $"title ACT-001 Secret {ManyTeams.Beta} still", $"add {ManyTeams.Beta} is more", $"escalate ACT-002 N1 {ManyTeams.Beta} too" }) await many.SaysAsync(many.Second, "U1", "U1", said);
        // From Wednesday morning to the half hour after the cut-off of the week.
        await many.Bot.AdvanceAsync(TimeSpan.FromHours(54.5));
        await many.ImportAsync(many.Second, $"# Autre\n\n## ACT-001 : Aside {ManyTeams.Beta}\n\n- [ ] step\n");
        many.Bot.Statements.Forget();
        return many;
    }

    private static Task<ApiProgram> ProgramAsync(ManyTeams many, FakeSlack workspace) =>
        ApiProgram.BeginAsync(many.Bot.Services, many.Bot.Http.BaseAddress!, $"of-{workspace.TeamId}", Right.Lead, ManyTeams.PlanOf(workspace));

    private static async Task<(string Json, string Tag)> ActionAsync(ApiProgram program)
    {
        using var response = await program.GetAsync("actions/ACT-001");
        return (await response.Content.ReadAsStringAsync(Cancellation), response.Headers.ETag!.ToString());
    }

    private static async Task<string> CalendarAsync(ManyTeams many, FakeSlack workspace)
    {
        await many.SaysAsync(workspace, "U1", "U1", "calendar");
        return Regex.Match(workspace.In("U1").Messages.Last(message => message.Shown.Contains("/calendar/", StringComparison.Ordinal)).Shown, "/calendar/[A-Za-z0-9_-]{43}\\.ics").Value;
    }

    private static async Task<HttpStatusCode> StatusAsync(ManyTeams many, string path)
    {
        using var response = await many.VisitAsync(path);
        return response.StatusCode;
    }
}
