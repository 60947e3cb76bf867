using ChatOpsBot.LocalChat.Shell;

namespace ChatOpsBot.Tests.CommandLines;

public sealed class StartFailureTests(Shell shell) : IClassFixture<Shell>
{
    [Fact]
    public void A_defect_is_one_line_that_names_the_file_with_its_stack_trace()
    {
        var said = StartFailure.Explain(Thrown(new ArithmeticException("The sum is wrong.")));

        var path = Assert.Single(said.Split(' '), word => word.EndsWith(".txt,", StringComparison.Ordinal)).TrimEnd(',');
        Assert.StartsWith("This should not have happened: The sum is wrong. ", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
        Assert.Contains($"at {typeof(StartFailureTests).FullName}", File.ReadAllText(path), StringComparison.Ordinal);
        File.Delete(path);
    }

    [Theory]
    [InlineData("Data Source=/dev/null/plans.db")]
    [InlineData("Data Source=/")]
    [InlineData("Data Source=letter.txt")]
    public async Task A_store_that_cannot_be_opened_is_told_with_the_setting_to_change(string connectionString)
    {
        await File.WriteAllTextAsync(Path.Combine(shell.Folder, "letter.txt"), "Dear database, this is a letter.", TestContext.Current.CancellationToken);

        var ran = await shell.RunAsync(new Dictionary<string, string> { ["Storage__ConnectionString"] = connectionString }, "ask", "plan");

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("The plan store cannot be opened: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("Check Storage:ConnectionString", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.TrimEnd().Split('\n'));
        Assert.Empty(ran.Output);
    }

    private static Exception Thrown(Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (ArithmeticException thrown)
        {
            return thrown;
        }
    }
}
