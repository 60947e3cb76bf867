using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Tests.Documents;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class ImportSummaryTests
{
    [Theory]
    [InlineData(Language.French, "Et aussi", "26 éléments suivis, 13 mesures, 4 risques, 2 critères Go/No-Go, 9 actions au Gantt, 3 réunions, le modèle de rapport")]
    [InlineData(Language.English, "Also", "26 tracked items, 13 measures, 4 risks, 2 go/no-go criteria, 9 actions in the Gantt, 3 meetings, the report template")]
    public void An_import_says_in_one_line_what_else_it_read(Language language, string label, string said) =>
        Assert.Equal(said, Facts(Reading.Of(DemonstrationPlan.Content), language).Single(fact => fact.Label == label).Value.ToString());

    [Fact]
    public void A_plan_of_actions_alone_has_no_such_line() =>
        Assert.DoesNotContain(Facts(Reading.Of("# Plan\n\n## ACT-001: One\n\n- [ ] one\n"), Language.English), fact => fact.Label == "Also");

    private static IEnumerable<Fact> Facts(ReadPlan read, Language language) =>
        ImportMessages.Of(new ImportOutcome.Imported(read.Snapshot(SamplePlan.J0), read), language, []).Blocks.OfType<MessageBlock.Facts>().Single().Items;
}
