using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>What is done or not outside the actions: rows with a status, and boxes under a heading that says what they are.</summary>
public sealed class ItemReadingTests
{
    private const string Action = "# Plan\n\n## ACT-001 : Un\n\n- [ ] un\n\n";

    [Theory]
    [InlineData("## Pré-requis", "PRE-1")]
    [InlineData("## 0.1 PREREQUIS", "PRE-1")]
    [InlineData("## Prerequisites", "PRE-1")]
    [InlineData("## 9. Checklist de Clôture\n\n### Critères", "CLO-1")]
    [InlineData("## Closing criteria", "CLO-1")]
    [InlineData("## Checklist", "CLO-1")]
    [InlineData("## Artefacts produits", "ART-1")]
    [InlineData("## Artifacts", "ART-1")]
    [InlineData("## Deliverables", "LIV-1")]
    [InlineData("## Suite\n\n**Pré-requis :**", "PRE-1")]
    [InlineData("## Checklist de clôture\n\n### Livrables finaux", "LIV-1")]
    public void Boxes_are_what_the_nearest_heading_or_label_says(string headings, string id)
    {
        var plan = Reading.Of(Action + headings + "\n\n- [x] `a` **b**\n- sans case\n- [ ] c\n");

        Assert.Equal([(ItemId.Parse(id), "a b", true, "[x]"), (ItemId.Parse(id) with { Number = 2 }, "c", false, "[ ]")],
            plan.Items.Select(item => (item.Id, item.Text, item.Done, item.StatusSpan!.Value.In(plan.Source.Text))));
        Assert.Empty(plan.Findings);
    }

    [Theory]
    [InlineData("## Notes", "Notes")]
    [InlineData("## Suite\n\n**Divers :**", "Divers")]
    public void Boxes_that_no_heading_explains_are_reported_with_their_first_line(string headings, string detail)
    {
        var text = Action + headings + "\n\n- [x] a\n- [ ] b\n";

        var plan = Reading.Of(text);

        Assert.Empty(plan.Items);
        var line = text.Split('\n').ToList().IndexOf("- [x] a") + 1;
        Assert.Equal([new ReadFinding(FindingKind.BoxesNotRead, line, detail)], plan.Findings);
    }

    [Fact]
    public void The_title_of_the_document_explains_no_boxes() =>
        Assert.Empty(Reading.Of("# Checklist de clôture du projet\n\n- [ ] a\n\n## ACT-001 : Un\n\n- [ ] un\n").Items);

    [Fact]
    public void Boxes_of_actions_and_in_code_are_no_items()
    {
        var plan = Reading.Of("# Plan\n\n## ACT-001 : Un\n\n### Pré-requis\n\n- [ ] un\n\n## Pré-requis\n\n```markdown\n- [ ] deux\n```\n");

        Assert.Empty(plan.Items);
        Assert.Single(plan.Actions[0].Boxes);
    }

    [Theory]
    [InlineData("| Priorité | Action | Statut |")]
    [InlineData("| PRIORITE | Point | Etat |")]
    [InlineData("| Priority | Action | Status |")]
    [InlineData("| Priority | Condition | Done |")]
    public void Gates_are_known_by_priority_action_and_status(string header)
    {
        var plan = Reading.Of(Action + "## Suite\n\n" + header + "\n|---|---|---|\n| **P0** - Bloquant | Poser les ACL | [ ] |\n| p1 | Ajouter | [x] |\n| - | - | - |\n| haute | Séparer | |\n");

        Assert.Equal(
            [("GATE-1", Priority.P0, "Bloquant", "Poser les ACL", false), ("GATE-2", Priority.P1, null, "Ajouter", true), ("GATE-3", (Priority?)null, "haute", "Séparer", false)],
            plan.Items.Select(item => (item.Id.ToString(), item.Priority, item.PriorityWord, item.Text, item.Done)));
        Assert.Equal(["[ ]", "[x]", ""], plan.Items.Select(item => item.StatusSpan!.Value.In(plan.Source.Text)));
        Assert.Empty(plan.Findings);
    }

    [Theory]
    [InlineData("## Suivi\n\n| Priorité | Action | Statut |\n|---|---|---|\n| P1 | ACT-001 | [ ] |", 0)]
    [InlineData("## Actions bloquantes\n\n| Priorité | Action | Statut |\n|---|---|---|\n| P1 | ACT-001 | [ ] |", 1)]
    [InlineData("## Registre\n\n| ID | Action | Priorité | Statut |\n|---|---|---|---|\n| X | Faire | P1 | [ ] |", 0)]
    public void A_list_of_the_plans_own_actions_is_no_gate(string table, int gates) => Assert.Equal(gates, Reading.Of(Action + table).Items.Length);

    [Theory]
    [InlineData("⬜", false, null)]
    [InlineData("☐", false, null)]
    [InlineData("[ ]", false, null)]
    [InlineData("-", false, null)]
    [InlineData("", false, null)]
    [InlineData("✅", true, null)]
    [InlineData("✔️", true, null)]
    [InlineData("[x]", true, null)]
    [InlineData("[X]", true, null)]
    [InlineData("✅ Livré", true, null)]
    [InlineData("Terminé", true, null)]
    [InlineData("validée", true, null)]
    [InlineData("Delivered", true, null)]
    [InlineData("oui", true, null)]
    [InlineData("🔄 En cours", false, null)]
    [InlineData("non livré", false, null)]
    [InlineData("To do", false, null)]
    [InlineData("❌", false, null)]
    [InlineData("Bloqué - attente du client", false, "attente du client")]
    [InlineData("⛔ Blocked", false, "⛔ Blocked")]
    public void A_status_may_be_a_box_a_sign_or_words(string status, bool done, string? blocked)
    {
        var plan = Reading.Of(Action + $"## Fin\n\n| Livrable | Responsable | Statut |\n|---|---|---|\n| Rapport | Léa / Karim | {status} |\n");

        var item = Assert.Single(plan.Items);
        Assert.Equal(("LIV-1", "Rapport", "Léa+Karim"), (item.Id.ToString(), item.Text, string.Join('+', item.Owners)));
        Assert.Equal((done, blocked), (item.Done, item.BlockedReason));
        Assert.Equal(status, item.StatusSpan!.Value.In(plan.Source.Text));
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void A_status_that_says_neither_is_reported_and_the_item_counts_as_open()
    {
        var plan = Reading.Of(Action + "## Fin\n\n| Deliverable | Status | Due |\n|---|---|---|\n| Report | perhaps | J+3 |\n");

        Assert.Equal(("Report", false, "J+3"), (plan.Items[0].Text, plan.Items[0].Done, plan.Items[0].Due.ToString()));
        Assert.Equal([new ReadFinding(FindingKind.RowNotRead, 11, "| Report | perhaps | J+3 |")], plan.Findings);
    }

    [Fact]
    public void Documents_have_a_location_and_need_no_status()
    {
        var plan = Reading.Of(Action + "## Docs\n\n| Document | Emplacement |\n|---|---|\n| Guide | `docs/` |\n\n| Document | Location | Status |\n|---|---|---|\n| Plan | - | ✅ |\n");

        Assert.Equal([("DOC-1", "Guide", "docs/", false), ("DOC-2", "Plan", null, true)], plan.Items.Select(item => (item.Id.ToString(), item.Text, item.Location, item.Done)));
        Assert.Null(plan.Items[0].StatusSpan);
        Assert.Equal("docs/", plan.Items[0].LocationSpan!.Value.In(plan.Source.Text));
    }

    [Theory]
    [InlineData("| Rapport | Léa |")]
    [InlineData("| Rapport | Léa")]
    [InlineData("| Rapport | Léa |  ")]
    [InlineData("| Rapport |")]
    [InlineData("| Rapport")]
    [InlineData("| | Léa | [x] |")]
    public void A_row_with_too_few_cells_or_without_a_name_is_left_out_and_names_its_line(string row)
    {
        var plan = Reading.Of(Action + "## Fin\n\n| Livrable | Responsable | Statut |\n|---|---|---|\n| Guide | - | [x] |\n" + row);

        Assert.Equal(["Guide"], plan.Items.Select(item => item.Text));
        Assert.Equal([new ReadFinding(FindingKind.RowNotRead, 12, row.Trim())], plan.Findings);
    }

    [Fact]
    public void Two_tables_of_one_sort_are_numbered_on()
    {
        const string Table = "| Livrable | Statut |\n|---|---|\n| Rapport | [x] |\n\n";

        Assert.Equal(["LIV-1", "LIV-2"], Reading.Of(Action + "## Fin\n\n" + Table + "### Suite\n\n" + Table).Items.Select(item => item.Id.ToString()));
    }

    [Theory]
    [InlineData("- [ ] a\n- [ ] b")]
    [InlineData("| Livrable | Statut |\n|---|---|\n| a | [ ] |\n| b | [ ] |")]
    public void A_plan_without_a_section_has_none_of_it(string below)
    {
        var plan = Reading.Of(Action + "## Livrables\n\n" + below);

        Assert.Equal(["LIV-1", "LIV-2"], plan.Items.Select(item => item.Id.ToString()));
        Assert.Equal((0, 0, 0, 0), (plan.Measures.Length, plan.Risks.Length, plan.GoNoGo.Length, plan.ClosingLines.Length));
        Assert.Null((object?)plan.Drawing ?? plan.ReportTemplate);
    }
}
