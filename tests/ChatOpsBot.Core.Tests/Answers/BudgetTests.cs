using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.WrittenPlan;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class BudgetTests
{
    private const string Efforts = """
        | Category | Effort (person-days) | % of total |
        |----------|----------------------|------------|
        | Security | 2 | 40% |
        | Network | 3 | 60% |
        | **Total** | 5 | 100% |

        """;

    [Fact]
    public void What_the_document_says_stands_beside_what_the_actions_add_up_to()
    {
        var plan = Of(Efforts, Effort("ACT-001", "Security", "2") + Effort("ACT-002", "Network", "1.5") + Effort("ACT-003", "Network", "2.5") + Effort("ACT-004", "Other", "1"));

        var answer = plan.Asked("budget");

        Assert.Equal(
            [
                "Security · document 2 days · actions 2 days", "Network [+1 day] · document 3 days · actions 4 days",
                "Other · not in the document · actions 1 day",
            ],
            answer.Lines());
        Assert.Equal(["The document says: 5 person-days", "The actions add up to: 7 person-days", "Difference: +2 days", "Spent: not recorded"], answer.Facts());
    }

    [Fact]
    public void An_unknown_effort_is_never_nought()
    {
        var plan = Of(Efforts.Replace("| 3 |", "| - |").Replace("| 5 |", "| - |"), Effort("ACT-001", "Security", "-") + Effort("ACT-002", "Network", "1") + Effort("ACT-003", "Network", "-"));

        var answer = plan.Asked("budget");

        Assert.Equal(
            ["Security · document 2 days · actions not estimated", "Network · document: no figure · actions 1 day and 1 without estimate"], answer.Lines());
        Assert.Equal(
            ["The document says: no figure", "The actions add up to: 1 person-day and 2 without estimate", "Difference: unknown", "Spent: not recorded"], answer.Facts());
    }

    [Fact]
    public void What_was_spent_is_told_with_the_actions_it_was_recorded_on()
    {
        var plan = Of(Efforts, Effort("ACT-001", "Security", "2") + Effort("ACT-002", "Network", "3"))
            .With([new FieldChange(Subject.Action(1), ChangedField.SpentDays, null, null, "0.5")], DateTimeOffset.UnixEpoch);

        var answer = plan.Asked("budget", language: Language.French);

        Assert.Contains("Passé: 0,5 jour-homme, noté sur 1 action sur 2", answer.Facts());
        Assert.Contains("Différence: aucune", answer.Facts());
        Assert.Equal(["Passé sur estimé: 10%, 0,5 j-h / 5 j-h"], answer.Bars());
        Assert.Equal(["Security · document 2 j-h · actions 2 j-h · passé 0,5 j-h", "Network · document 3 j-h · actions 3 j-h · passé : non noté"], answer.Lines());
    }

    [Fact]
    public void Archived_and_incomplete_actions_are_left_out_and_the_incomplete_told()
    {
        var plan = Of(Efforts, Effort("ACT-001", "Security", "2") + Effort("ACT-002", "Network", "9", "Status: archived") + Effort("ACT-003", "Network", "9", "Owner: ${WHO}"))
            .With([new FieldChange(Subject.Action(2), ChangedField.Status, null, "ToDo", "Archived")], DateTimeOffset.UnixEpoch);

        Assert.Contains("The actions add up to: 2 person-days", plan.Asked("budget").Facts());
        Assert.Contains("Network · document 3 days · actions none", plan.Asked("budget").Lines());
        Assert.Equal(["1 action incomplete: not counted."], plan.Asked("budget").Notes());
    }

    [Fact]
    public void A_category_opens_its_actions()
    {
        var plan = Of(Efforts, Effort("ACT-001", "Security", "2") + Effort("ACT-002", "Network", "3"));

        Assert.Equal(["ACT-001"], plan.Asked(plan.Asked("budget").Blocks.OfType<MessageBlock.Rows>().Single().Items[0].Command!).RowIds());
    }

    private static string Effort(string id, string category, string days, params string[] more) =>
        Action(id, [$"Category: {category}", $"Estimated effort: {days}", .. more]);
}
