using ChatOpsBot.Core.Documents;
using ChatOpsBot.LocalChat.Shell;

namespace ChatOpsBot.Tests.LocalChat;

public sealed class ReadingBarTests
{
    [Fact]
    public void It_grows_on_one_line_and_is_gone_at_the_end()
    {
        var output = new StringWriter();

        using (var bar = new ReadingBar(output))
        {
            bar.Report(50);
            bar.Report(50);
            bar.Report(100);
        }

        Assert.Equal(
            $"\r[{new string('#', 15)}{new string('-', 15)}]  50 %\r[{new string('#', 30)}] 100 %\r{new string(' ', 38)}\r", output.ToString());
    }

    [Fact]
    public void A_large_document_is_read_in_steps_that_rise_to_the_end()
    {
        var steps = new List<int>();
        var text = "# Plan\n" + string.Concat(Enumerable.Range(1, 3000).Select(number => $"\n## TASK-{number}: Fence {number}\n\n- [ ] paint it\n"));

        PlanReader.Read(System.Text.Encoding.UTF8.GetBytes(text), new Steps(steps));

        Assert.True(steps.Count > 3);
        Assert.Equal(steps.Order(), steps);
        Assert.Equal(100, steps[^1]);
    }

    private sealed class Steps(List<int> steps) : IProgress<int>
    {
        public void Report(int value) => steps.Add(value);
    }
}
