using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class ItemTests
{
    private const string Deliverables = """
        | Deliverable | Owner | Status | Due |
        |-------------|-------|--------|-----|
        | Runbooks | Ada Stone | ✅ | J+10 |
        | Final report | - | ⬜ | J+14 |

        """;

    private const string Documents = """
        | Document | Location | Status |
        |----------|----------|--------|
        | Context | `00-context/` | [x] |
        | Tests | `03-tests/` | [ ] |

        | Dashboard | UID | Usage |
        |-----------|-----|-------|
        | Cluster | `kafka-cluster` | Health |

        ## Artifacts

        - [x] Plan
        - [ ] Board

        """;

    [Fact]
    public void A_deliverable_is_told_with_its_owner_and_due_date_and_what_is_late_says_so() => Assert.Equal(
        ["LIV-1 Runbooks [delivered] · Ada Stone · 10 December, in 2 days", "LIV-2 Final report [to deliver] · no owner · 14 December, in 6 days"],
        WrittenPlan.Of(Deliverables, start: SamplePlan.J0).Asked("deliverables", "2026-12-08").Lines());

    [Theory]
    [InlineData("2026-12-14", "LIV-2 Final report [to deliver] · no owner · 14 December, today")]
    [InlineData("2026-12-15", "LIV-2 Final report [to deliver] [overdue] · no owner · 14 December, yesterday")]
    public void An_open_one_is_overdue_after_its_due_day(string today, string line) =>
        Assert.Equal(line, WrittenPlan.Of(Deliverables, start: SamplePlan.J0).Asked("deliverables", today).Lines().Last());

    [Fact]
    public void Documents_say_where_they_are_kept_and_artifacts_and_dashboards_stand_below()
    {
        var answer = WrittenPlan.Of(Documents).Asked("documents");

        Assert.Equal(
            [
                "DOC-1 Context [produced] · 00-context/", "DOC-2 Tests [to produce] · 03-tests/", "ART-1 Plan [produced]", "ART-2 Board [to produce]",
                "Cluster · kafka-cluster · Health",
            ],
            answer.Lines());
        Assert.Equal(["Progress: 50%, 1 of 2 produced"], answer.Bars());
    }

    [Theory]
    [InlineData(Language.English, "Prerequisites: 1 of 2 met")]
    [InlineData(Language.French, "Prérequis : 1 rempli sur 2")]
    public void Prerequisites_are_counted(Language language, string summary) =>
        Assert.Equal(summary, WrittenPlan.Of("## Prerequisites\n\n- [x] Audit\n- [ ] Budget\n").Asked("prerequisites", language: language).Summary);

    [Fact]
    public void A_bare_id_is_the_card_of_its_item()
    {
        var answer = WrittenPlan.Of(Deliverables, start: SamplePlan.J0).Asked("LIV-2", "2026-12-08");

        Assert.Equal("LIV-2 Final report: to deliver", answer.Summary);
        Assert.Equal(["Kind: deliverable", "Owner: no owner", "Due: Monday 14 December 2026 (J+14), in 6 days"], answer.Facts());
        Assert.Equal(["LIV-2"], answer.About);
        Assert.Equal("status LIV-2", answer.Redraw);
        Assert.Equal(["done LIV-2", "assign LIV-2", "due LIV-2", "deliverables"], answer.Commands());
    }

    [Theory]
    [InlineData("DOC-2", "DOC-2 Tests: to produce")]
    [InlineData("document 1", "DOC-1 Context: produced")]
    [InlineData("ART-2", "ART-2 Board: to produce")]
    public void Documents_and_artifacts_have_cards_too(string command, string summary) =>
        Assert.Equal(summary, WrittenPlan.Of(Documents).Asked(command).Summary);

    [Fact]
    public void Where_a_document_is_kept_is_on_its_card() =>
        Assert.Contains("Location: 03-tests/", WrittenPlan.Of(Documents).Asked("DOC-2").Facts());

    [Theory]
    [InlineData("LIV-9", "LIV-9 is not in this plan, which goes from LIV-1 to LIV-2.")]
    [InlineData("GATE-1", "GATE-1 is not in this plan, which has no gate item.")]
    [InlineData("DEC-1", "DEC-1 is not in this plan, which has no decision.")]
    public void An_unknown_item_is_refused_with_those_there_are(string id, string summary)
    {
        var answer = WrittenPlan.Of(Deliverables).Asked(id);

        Assert.Equal((MessageKind.Refusal, summary), (answer.Kind, answer.Summary));
    }

    [Fact]
    public void Actions_items_and_risks_are_asked_at_once()
    {
        var answer = WrittenPlan.Of(Deliverables + "\n| ID | Risk | Probability |\n|--|--|--|\n| RSK-001 | Storm | Low |").Asked("status ACT-001 LIV-1 RSK-001");

        Assert.Equal(["ACT-001", "LIV-1", "RSK-001"], answer.RowIds());
        Assert.Equal("3 items", answer.Summary);
    }

    [Fact]
    public void A_plan_may_call_its_actions_what_others_call_their_documents()
    {
        var plan = SamplePlan.Plan(SamplePlan.Action("DOC-001")).Snapshot(SamplePlan.J0);

        Assert.Equal("DOC-001 Title of DOC-001: to do", plan.Asked("DOC-1").Summary);
    }

    [Theory]
    [InlineData("attentions", "No point of attention has been raised.")]
    [InlineData("decisions", "No decision is needed.")]
    [InlineData("incidents", "No incident has been reported.")]
    public void What_nobody_raised_is_said_in_one_sentence(string command, string summary)
    {
        var answer = WrittenPlan.Of("").Asked(command);

        Assert.Equal((MessageKind.Answer, summary), (answer.Kind, answer.Summary));
    }

    [Fact]
    public void A_long_list_is_paged()
    {
        var plan = WrittenPlan.Of($"## Prerequisites\n\n{string.Concat(Enumerable.Range(1, 16).Select(number => $"- [ ] Number {number}\n"))}");

        Assert.Contains("prerequisites page 2", plan.Asked("prerequisites").Commands());
        Assert.Equal(["PRE-16"], plan.Asked("prerequisites page 2").RowIds());
    }
}
