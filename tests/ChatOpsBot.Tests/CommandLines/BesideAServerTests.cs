using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The command line and a running server on one store.</summary>
public sealed class BesideAServerTests(RunningBot bot, Shell shell) : IClassFixture<RunningBot>, IClassFixture<Shell>
{
    [Fact]
    public async Task An_import_is_in_the_next_answer_of_the_page()
    {
        var store = new Dictionary<string, string> { ["Storage__ConnectionString"] = bot.ConnectionString };
        await File.WriteAllTextAsync(Path.Combine(shell.Folder, "plan.md"), "# Fresh plan\n\n## ACT-001: Begin\n\n- [ ] at once\n", TestContext.Current.CancellationToken);

        var before = await AskAsync("ACT-001");
        var asked = await shell.RunAsync(store, "ask", "ACT-001", "--language", "en");
        var imported = await shell.RunAsync(store, "import", "plan.md");
        var after = await AskAsync("ACT-001");

        Assert.Equal((0, 0), (asked.ExitCode, imported.ExitCode));
        Assert.NotEqual("ACT-001 Begin: to do", before);
        Assert.Equal("ACT-001 Begin: to do", after);
    }

    [Fact]
    public async Task Whether_it_is_ready_is_asked_from_the_command_line()
    {
        var here = await shell.RunAsync(new Dictionary<string, string> { ["ASPNETCORE_URLS"] = bot.Address.ToString() }, "health");
        var nowhere = await shell.RunAsync(new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://+:1" }, "health");

        Assert.Equal((0, "Healthy\n"), (here.ExitCode, here.Output));
        Assert.Equal((1, "Nobody answers at http://localhost:1/.\n"), (nowhere.ExitCode, nowhere.Error));
    }

    private async Task<string> AskAsync(string text)
    {
        using var client = new HttpClient { BaseAddress = bot.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/messages") { Content = JsonContent.Create(new { text, language = "en" }) };
        request.Headers.Add("Origin", bot.Address.GetLeftPart(UriPartial.Authority));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var reply = await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        return (string)reply!["summary"]!;
    }
}
