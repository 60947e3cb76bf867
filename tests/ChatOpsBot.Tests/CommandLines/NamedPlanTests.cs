namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The operator of a bot that serves many names the workspace whose plan is meant.</summary>
public sealed class NamedPlanTests(Shell shell) : IClassFixture<Shell>
{
    private static readonly Dictionary<string, string> Many = new()
    {
        ["Slack__Mode"] = "Http",
        ["Slack__SigningSecret"] = "example-signing-secret",
        ["Slack__ClientId"] = "1.2",
        ["Slack__ClientSecret"] = "example-client-secret",
        ["Web__PublicUrl"] = "https://bot.example",
    };

    [Fact]
    public async Task A_plan_of_a_workspace_is_imported_exported_and_given_to_programs_where_its_workspace_is_named()
    {
        const string Document = "# Essai\n\n## ACT-001 : Une chose\n\n- [ ] une étape\n";
        await File.WriteAllTextAsync(Path.Combine(shell.Folder, "theirs.md"), Document, TestContext.Current.CancellationToken);

        var imported = await shell.RunAsync(Many, "import", "theirs.md", "--for", "slack:T2", "--yes");
        var exported = await shell.RunAsync(Many, "export", "--for", "slack:T2");
        var client = await shell.RunAsync(Many, "client", "add", "ci", "--for", "slack:T2", "--plan", "essai");
        var webhook = await shell.RunAsync(Many, "webhook", "add", "ci", "https://ci.example/hook", "--for", "slack:T2");
        var here = await shell.RunAsync(Many, "client", "add", "other", "--plan", "essai");

        Assert.Equal((0, 0, 0, 0), (imported.ExitCode, exported.ExitCode, client.ExitCode, webhook.ExitCode));
        Assert.Equal(Document, exported.Output);
        Assert.Contains("essai", (await shell.RunAsync(Many, "client", "list")).Output, StringComparison.Ordinal);
        Assert.Contains("essai", (await shell.RunAsync(Many, "webhook", "list")).Output, StringComparison.Ordinal);
        Assert.NotEqual(0, here.ExitCode);
    }

    [Theory]
    [InlineData("export")]
    [InlineData("client", "add", "ci")]
    [InlineData("webhook", "add", "ci", "https://ci.example/hook")]
    public async Task What_names_no_workspace_is_told_as_that(params string[] words)
    {
        var said = await shell.RunAsync(Many, [.. words, "--for", "T2", "--language", "en"]);

        Assert.NotEqual(0, said.ExitCode);
        Assert.Contains("names no workspace; write slack:T123", said.Output + said.Error, StringComparison.Ordinal);
    }
}
