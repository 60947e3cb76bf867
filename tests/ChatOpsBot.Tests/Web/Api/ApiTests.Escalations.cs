using System.Net;
using ChatOpsBot.Core.People;
using ChatOpsBot.Tests.Web.Access;

namespace ChatOpsBot.Tests.Web.Api;

/// <summary>What programs escalate.</summary>
public sealed partial class ApiTests
{
    [Fact]
    public async Task An_escalation_is_opened_in_the_name_of_the_program()
    {
        await using var bot = PublicBot.Begin();
        using var program = await WithAsync(bot, Right.Member);
        var opened = await JsonAsync(await program.PostAsync("escalations", """{"action":"ACT-007","reason":"the build is red","level":2}""", "e1"), HttpStatusCode.Created);
        await JsonAsync(await program.PostAsync("escalations", """{"action":"ACT-007","reason":"the build is red","level":2}""", "e1"), HttpStatusCode.Created);
        var listed = (await JsonAsync(await program.GetAsync("escalations"), HttpStatusCode.OK)).AsArray();

        Assert.Equal(("ESC-1", "ci (API)", "the build is red"), (opened["id"]!.GetValue<string>(), opened["openedBy"]!.GetValue<string>(), opened["reason"]!.GetValue<string>()));
        Assert.Single(listed);
    }

    [Fact]
    public async Task An_escalation_that_runs_already_is_shown_whoever_opened_it_and_however_its_action_is_written()
    {
        await using var bot = PublicBot.Begin();
        using var program = await WithAsync(bot, Right.Member);
        await SaysAsync(bot, "escalate ACT-007 N1 no room");

        var shown = await JsonAsync(await program.PostAsync("escalations", """{"action":"act-007","reason":"the build is red"}""", "e1"), HttpStatusCode.OK);
        var opened = await JsonAsync(await program.PostAsync("escalations", """{"action":"ACT006","reason":"N3 has no room in the budget"}""", "e2"), HttpStatusCode.Created);

        Assert.Equal(("ESC-1", "Karim Benali"), (shown["id"]!.GetValue<string>(), shown["openedBy"]!.GetValue<string>()));
        Assert.Equal(("ESC-2", "ACT-006", 1), (opened["id"]!.GetValue<string>(), opened["about"]!.GetValue<string>(), opened["level"]!.GetValue<int>()));
    }

    [Fact]
    public async Task An_escalation_that_ran_and_ended_before_it_could_be_shown_is_told_as_that_and_a_new_key_opens_the_next()
    {
        await using var bot = PublicBot.Begin();
        using var program = await WithAsync(bot, Right.Member);
        const string Asked = """{"action":"ACT-007","reason":"the build is red"}""";
        await SaysAsync(bot, "escalate ACT-007 N1 no room");
        await JsonAsync(await program.PostAsync("escalations", Asked, "e1"), HttpStatusCode.OK);
        await SaysAsync(bot, "withdraw ESC-1");

        var problem = await JsonAsync(await program.PostAsync("escalations", Asked, "e1"), HttpStatusCode.Conflict);
        var next = await JsonAsync(await program.PostAsync("escalations", Asked, "e2"), HttpStatusCode.Created);

        Assert.Contains("ask again with a new Idempotency-Key", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("ESC-2", next["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task One_that_the_program_itself_opened_before_is_shown_as_running_under_another_key_and_as_opened_under_its_own()
    {
        await using var bot = PublicBot.Begin();
        using var program = await WithAsync(bot, Right.Member);
        const string Asked = """{"action":"ACT-007","reason":"the build is red"}""";
        await JsonAsync(await program.PostAsync("escalations", Asked, "e1"), HttpStatusCode.Created);

        await JsonAsync(await program.PostAsync("escalations", Asked, "e2"), HttpStatusCode.OK);
        await SaysAsync(bot, "resolve ESC-1 the build is green", "Léa Martin");
        var next = await JsonAsync(await program.PostAsync("escalations", Asked, "e3"), HttpStatusCode.Created);
        var first = await JsonAsync(await program.PostAsync("escalations", Asked, "e1"), HttpStatusCode.Created);
        await JsonAsync(await program.PostAsync("escalations", Asked, "e2"), HttpStatusCode.Conflict);

        Assert.Equal(("ESC-2", "ESC-1"), (next["id"]!.GetValue<string>(), first["id"]!.GetValue<string>()));
    }
}
