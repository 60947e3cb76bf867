using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Documents;

public sealed class AttributeReadingTests
{
    [Fact]
    public void Labels_are_known_with_or_without_bold_accents_colons_and_brackets()
    {
        var action = Action("""
            | Attribut | Valeur |
            |---|---|
            | **Catégorie** : | Données |
            | PRIORITE | P2 |
            | Responsable(s) | Léa |
            | Date d’échéance | J+3 |
            | Effort (estimé) | 2 j |
            | Couleur | bleu |
            """);

        Assert.Equal(
            [
                (AttributeKind.Category, "Catégorie"), (AttributeKind.Priority, "PRIORITE"), (AttributeKind.Owner, "Responsable(s)"),
                (AttributeKind.Due, "Date d’échéance"), (AttributeKind.Effort, "Effort (estimé)"), (AttributeKind.Other, "Couleur"),
            ],
            action.Attributes.Select(attribute => (attribute.Kind, attribute.Label)));
        Assert.Equal(("Données", Priority.P2, 2m), (action.Category, action.Priority, action.EffortDays));
    }

    [Theory]
    [InlineData("| Attribut | Valeur\n|---|---\n| Responsable | Léa\n| Échéance | J+3")]
    [InlineData("Attribut | Valeur\n---|---\nResponsable | Léa\nÉchéance | J+3")]
    [InlineData("| Responsable | Léa |\n|---|---|\n| Échéance | J+3 |")]
    public void Bars_at_the_ends_and_a_header_of_its_own_are_not_needed(string table)
    {
        var action = Action(table);

        Assert.Equal(("Léa", DueDate.FromStart(3)), (Assert.Single(action.Owners), action.Due));
    }

    [Fact]
    public void A_value_stands_verbatim_at_its_span_also_inside_bold_or_code()
    {
        const string Table = "| Attribut | Valeur |\n|---|---|\n| Responsable |   **Léa Martin** |\n| Échéance |`J+3`|\n| Statut | ✅ |\n| Note | é |\n";
        var plan = Reading.Of($"## A1 : Un\n\n{Table}");

        Assert.Equal(["Léa Martin", "J+3", "✅", "é"], plan.Actions[0].Attributes.Select(attribute => attribute.Value));
        Assert.All(plan.Actions[0].Attributes, attribute => Assert.Equal(attribute.Value, attribute.ValueSpan.In(plan.Source.Text)));
    }

    [Fact]
    public void A_value_with_marks_between_its_words_is_placed_as_the_whole_cell()
    {
        var plan = Reading.Of("## A1 : Un\n\n| Attribut | Valeur |\n|---|---|\n| Priorité | **P0** - Critique |\n| Note | a \\| b &amp; c |\n");

        var priority = plan.Actions[0].Attributes[0];
        var note = plan.Actions[0].Attributes[1];
        Assert.Equal(("P0 - Critique", "**P0** - Critique"), (priority.Value, priority.ValueSpan.In(plan.Source.Text)));
        Assert.Equal(("a | b & c", @"a \| b &amp; c"), (note.Value, note.ValueSpan.In(plan.Source.Text)));
        Assert.Equal(Priority.P0, plan.Actions[0].Priority);
    }

    [Theory]
    [InlineData("| Échéance |  |", 13)]
    [InlineData("| Échéance | |", 13)]
    [InlineData("| Échéance ||", 12)]
    [InlineData("| Échéance |", 12)]
    [InlineData("| Échéance |     |", 13)]
    public void An_empty_value_is_placed_in_its_row(string row, int column)
    {
        var plan = Reading.Of($"## A1 : Un\n\n| Attribut | Valeur |\n|---|---|\n| Priorité | P1 |\n{row}\n| Effort | 1 j |\n");

        var due = Assert.Single(plan.Actions[0].Attributes, attribute => attribute.Kind == AttributeKind.Due);
        var rowStart = plan.Source.Text.IndexOf(row, StringComparison.Ordinal);
        Assert.Equal(("", new SourceSpan(rowStart + column, 0)), (due.Value, due.ValueSpan));
        Assert.True(plan.Actions[0].Due.IsNone);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("- %")]
    [InlineData("")]
    public void A_dash_is_no_value(string dash)
    {
        var action = Action($"""
            | Attribut | Valeur |
            |---|---|
            | Catégorie | {dash} |
            | Recommandation | {dash} |
            | Priorité | {dash} |
            | Responsable | {dash} |
            | Échéance | {dash} |
            | Effort | {dash} |
            | Statut | {dash} |
            """);

        Assert.Equal((null, null, null, null), (action.Category, action.Recommendation, action.PriorityWord, action.EffortDays));
        Assert.Empty(action.Owners);
        Assert.Equal((true, ActionStatus.ToDo, false), (action.Due.IsNone, action.Status, action.IsIncomplete));
    }

    [Theory]
    [InlineData("Échéance", "${DATE}")]
    [InlineData("Responsable", "`${NOM}`")]
    [InlineData("Priorité", "${PRIORITE}")]
    [InlineData("Effort", "${JOURS} jours")]
    public void A_placeholder_makes_the_action_incomplete(string label, string value)
    {
        var action = Action($"| Attribut | Valeur |\n|---|---|\n| {label} | {value} |\n");

        Assert.True(action.IsIncomplete);
        Assert.Equal((0, null, null), (action.Owners.Length, action.EffortDays, action.Priority));
    }

    [Fact]
    public void A_placeholder_elsewhere_does_not() => Assert.False(Action("| Attribut | Valeur |\n|---|---|\n| Note | ${NOTE} |\n").IsIncomplete);

    [Fact]
    public void A_placeholder_for_the_due_date_is_kept_in_words() =>
        Assert.Equal("${DATE}", Action("| Attribut | Valeur |\n|---|---|\n| Échéance | ${DATE} |\n").Due.Words);

    [Fact]
    public void A_title_in_the_table_serves_a_heading_without_one()
    {
        var plan = Reading.Of("## A1\n\n| Attribut | Valeur |\n|---|---|\n| Titre | Sauver |\n| ID | A1 |\n");

        Assert.Equal(("Sauver", "Sauver"), (plan.Actions[0].Title, plan.Actions[0].TitleSpan.In(plan.Source.Text)));
    }

    [Theory]
    [InlineData("A2")]
    [InlineData("${ID}")]
    public void An_id_row_that_contradicts_the_heading_is_reported(string id)
    {
        var plan = Reading.Of($"## A1 : Un\n\n| Attribut | Valeur |\n|---|---|\n| ID | {id} |\n");

        Assert.Equal("A1", plan.Actions[0].Id.ToString());
        Assert.Equal([new ReadFinding(FindingKind.RowNotRead, 5, $"| ID | {id} |")], plan.Findings);
    }

    [Theory]
    [InlineData("- [x] a\n- [x] b", ActionStatus.Done)]
    [InlineData("- [x] a\n- [ ] b", ActionStatus.InProgress)]
    [InlineData("- [ ] a\n- [ ] b", ActionStatus.ToDo)]
    public void Without_a_status_the_boxes_show_it(string boxes, ActionStatus status) =>
        Assert.Equal(status, Reading.Of($"## A1 : Un\n\n{boxes}\n").Actions[0].Status);

    [Fact]
    public void A_status_row_goes_before_the_boxes() =>
        Assert.Equal(ActionStatus.Blocked, Action("| Attribut | Valeur |\n|---|---|\n| Statut | Bloqué |\n\n- [x] a\n").Status);

    [Fact]
    public void A_status_that_is_none_is_reported_and_the_boxes_show_it()
    {
        var plan = Reading.Of("## A1 : Un\n\n| Attribut | Valeur |\n|---|---|\n| Statut | à suivre |\n\n- [x] a\n");

        Assert.Equal(ActionStatus.Done, plan.Actions[0].Status);
        Assert.Equal([new ReadFinding(FindingKind.RowNotRead, 5, "| Statut | à suivre |")], plan.Findings);
    }

    private static ReadAction Action(string body) => Assert.Single(Reading.Of($"## A1 : Un\n\n{body}\n").Actions);
}
