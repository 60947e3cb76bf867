using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class MissingSectionTests
{
    public static TheoryData<string, Language> Commands()
    {
        var data = new TheoryData<string, Language>();
        foreach (var command in new[] { "risks", "kpi", "sla", "scores", "gonogo", "prerequisites", "closing", "deliverables", "documents", "team", "contacts", "budget", "gantt" })
        {
            data.Add(command, Language.French);
            data.Add(command, Language.English);
        }

        return data;
    }

    /// <summary>The example itself is put into the document, and read.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void What_a_plan_lacks_is_said_with_an_example_that_a_document_can_take(string command, Language language)
    {
        var without = WrittenPlan.Of("").Asked(command, language: language);
        var example = Assert.Single(without.Blocks.OfType<MessageBlock.Preformatted>());

        var with = WrittenPlan.Of($"{example.Text}\n", "#### ACT-001: First\n\n- [ ] one\n\n#### ACT-002: Second\n\n- [ ] two\n").Asked(command, language: language);

        Assert.Equal(MessageKind.Answer, without.Kind);
        Assert.DoesNotContain(example, with.Blocks);
        Assert.DoesNotContain(without.Summary, with.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_example_fits_a_chat_and_is_described(string command, Language language)
    {
        var example = WrittenPlan.Of("").Asked(command, language: language).Blocks.OfType<MessageBlock.Preformatted>().Single();

        Assert.All(example.Text.Split('\n'), line => Assert.InRange(line.Length, 0, 72));
        Assert.NotEmpty(example.Description);
    }
}
