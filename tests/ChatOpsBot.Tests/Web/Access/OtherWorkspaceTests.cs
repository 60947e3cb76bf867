using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Web.Api;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Web.Access;

/// <summary>Nobody reads a plan of another workspace, and no program one that is not its own.</summary>
public sealed partial class OtherWorkspaceTests : IAsyncLifetime
{
    /// <summary>Of the workspace T2, and of T2 and T3 both.</summary>
    private const string Theirs = "plan-d-action-leur-secret";
    private const string Shared = "plan-d-action-du-meme-nom";

    private readonly PublicBot _bot = PublicBot.Begin(("Admins", "slack:U9"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await ImportAsync("T2", "Leur secret");
        await ImportAsync("T2", "Du même nom");
        await ImportAsync("T3", "Du même nom");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("/actions")]
    [InlineData("/actions/ACT-001")]
    [InlineData("/escalations")]
    [InlineData("/reports")]
    [InlineData("/sections")]
    [InlineData("/history")]
    [InlineData("/events")]
    public async Task A_session_of_one_workspace_opens_no_page_of_a_plan_of_another(string page)
    {
        using var stranger = await _bot.SignInAsync(PublicBot.Account("U1"));
        using var member = await _bot.SignInAsync(new AccountId("slack", "T2", "U2"));
        using var refused = await stranger.GetAsync($"/plans/{Theirs}{page}");
        using var unknown = await stranger.GetAsync($"/plans/no-such-plan{page}");
        using var shown = await member.GetAsync($"/plans/{Theirs}{page}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (refused.StatusCode, shown.StatusCode));
        // Whether there is such a plan is not said either.
        Assert.Equal(
            await refused.Content.ReadAsStringAsync(Cancellation),
            (await unknown.Content.ReadAsStringAsync(Cancellation)).Replace("no-such-plan", Theirs, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_sees_the_plans_of_their_own_workspace_and_an_admin_each_address_once()
    {
        using var stranger = await _bot.SignInAsync(PublicBot.Account("U1"));
        using var member = await _bot.SignInAsync(new AccountId("slack", "T2", "U2"));
        using var admin = await _bot.SignInAsync(PublicBot.Account("U9"));

        Assert.DoesNotContain(await PlansAsync(stranger), plan => plan is Theirs or Shared);
        Assert.Equal([Shared, Theirs], await PlansAsync(member));
        Assert.Equal([Shared, Theirs, "plan-d-action-nouvel-hebergement-des-reservation"], await PlansAsync(admin));
    }

    [Fact]
    public async Task A_program_reads_and_changes_its_own_plan_and_no_other()
    {
        var plan = new PlanKey(new WorkspaceKey("slack", "T2"), Theirs);
        var own = (await _bot.Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, Cancellation))!.Key;
        using var program = await ProgramAsync("ours", own);
        using var theirs = await ProgramAsync("theirs", plan);
        using var opened = await theirs.PostAsync("escalations", """{"action":"ACT-001","reason":"no key"}""", "e1");
        using var refused = await program.GetAsync($"plans/{Theirs}");
        using var actions = await program.GetAsync($"plans/{Theirs}/actions");
        using var escalations = await program.GetAsync("escalations");
        using var read = await theirs.GetAsync($"plans/{Theirs}");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (opened.StatusCode, read.StatusCode));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (refused.StatusCode, actions.StatusCode));
        Assert.Equal("[]", await escalations.Content.ReadAsStringAsync(Cancellation));
    }

    private Task<ApiProgram> ProgramAsync(string name, PlanKey plan) => ApiProgram.BeginAsync(_bot.Services, _bot.Address, name, Right.Member, plan);

    /// <summary>The plans behind the links of the list that a missing page shows, in order, however often each stands there.</summary>
    private static async Task<IEnumerable<string>> PlansAsync(Visitor visitor)
    {
        using var response = await visitor.GetAsync("/plans/no-such-plan");
        return PlanLink().Matches(await response.Content.ReadAsStringAsync(Cancellation)).Select(link => link.Groups["plan"].Value).Order(StringComparer.Ordinal);
    }

    private async Task ImportAsync(string workspace, string title)
    {
        var text = Encoding.UTF8.GetString(StoryPlan.Content()).Replace("Déménagement", title, StringComparison.Ordinal);
        var file = new DocumentFile("plan.md", Encoding.UTF8.GetBytes(text), IsDemonstration: false);
        Assert.IsType<ImportOutcome.Imported>(await _bot.Services.GetRequiredService<ImportHandler>().HandleAsync(
            new ImportHandler.Request(new WorkspaceKey("slack", workspace), file, new DateOnly(2026, 11, 30), DryRun: false, Replace: false) { Beside = true }, Cancellation));
    }

    [GeneratedRegex("<a href=\"/plans/(?<plan>[^\"/]+)\"")]
    private static partial Regex PlanLink();
}
