namespace ChatOpsBot.Tests.CommandLines;

public sealed class AskTests(Shell shell) : IClassFixture<Shell>
{
    [Fact]
    public async Task The_first_question_in_an_empty_folder_makes_the_store_and_is_answered_from_the_demonstration()
    {
        var ran = await shell.RunAsync("ask", "status ACT-004");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith("ACT-004", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', ran.Output);
        Assert.True(File.Exists(Path.Combine(shell.Folder, "chatopsbot.db")));
    }

    [Fact]
    public async Task Words_need_no_quotes()
    {
        var ran = await shell.RunAsync("ask", "status", "4");

        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith("ACT-004", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C.UTF-8", "Responsable")]
    [InlineData("en_GB.UTF-8", "Owner")]
    public async Task The_answer_is_in_the_language_of_the_shell_or_of_the_plan(string lang, string label)
    {
        var ran = await shell.RunAsync(new Dictionary<string, string> { ["LANG"] = lang }, "ask", "status ACT-004");

        Assert.Contains(label, ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_language_decides()
    {
        var ran = await shell.RunAsync("ask", "--language=en", "statut ACT-004");

        Assert.Contains("Owner", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status ACT-099", "ACT-099 n’est pas dans ce plan.")]
    [InlineData("statsu ACT-004", "status ACT-004")]
    public async Task What_cannot_be_answered_is_said_on_standard_error_with_an_exit_code(string text, string said)
    {
        var ran = await shell.RunAsync("ask", text);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_begins_with_an_at_sign_is_never_a_file_with_more_arguments()
    {
        await File.WriteAllTextAsync(Path.Combine(shell.Folder, "more.txt"), "plan", TestContext.Current.CancellationToken);

        var ran = await shell.RunAsync("ask", "@more.txt");

        Assert.Contains("more.txt", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mine_are_those_of_the_person_named_with_as()
    {
        var nobody = await shell.RunAsync("ask", "mine");
        var named = await shell.RunAsync("ask", "--as", "Léa Martin", "mine");

        Assert.Equal(1, nobody.ExitCode);
        Assert.Equal(0, named.ExitCode);
        Assert.Contains("Léa Martin", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_is_named_with_what_to_write_instead()
    {
        var ran = await shell.RunAsync("--Plan:TimeZone=Mars/Olympus", "ask", "plan");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("Plan:TimeZone 'Mars/Olympus' is not a time zone: use an IANA name such as Europe/Paris.", ran.Error, StringComparison.Ordinal);
    }
}
