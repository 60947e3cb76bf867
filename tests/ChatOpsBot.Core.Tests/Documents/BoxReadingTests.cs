using System.Collections.Immutable;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Documents;

public sealed class BoxReadingTests
{
    [Theory]
    [InlineData("**Critères de succès :**", "Critères de succès", ChecklistKind.Criterion)]
    [InlineData("**Critères d'acceptation** :", "Critères d'acceptation", ChecklistKind.Criterion)]
    [InlineData("**CRITERES DE SUCCES**\u00A0:", "CRITERES DE SUCCES", ChecklistKind.Criterion)]
    [InlineData("**Success criteria:**", "Success criteria", ChecklistKind.Criterion)]
    [InlineData("__Definition of Done__:", "Definition of Done", ChecklistKind.Criterion)]
    [InlineData("### Acceptance criteria", "Acceptance criteria", ChecklistKind.Criterion)]
    [InlineData("**Critères de succès**", "Critères de succès", ChecklistKind.Criterion)]
    [InlineData("**Runbooks à créer :**", "Runbooks à créer", ChecklistKind.Step)]
    [InlineData("### Étapes :", "Étapes", ChecklistKind.Step)]
    [InlineData("Voici la suite", "", ChecklistKind.Step)]
    public void The_label_above_the_boxes_says_what_they_are(string label, string section, ChecklistKind kind)
    {
        var box = Assert.Single(Boxes($"{label}\n- [ ] un"));

        Assert.Equal((section, kind, "un"), (box.Section, box.Kind, box.Text));
    }

    [Fact]
    public void Boxes_are_numbered_within_their_kind_across_all_lists()
    {
        var boxes = Boxes("- [ ] a\n\n**Critères :**\n- [ ] b\n- [ ] c\n\n**Panels :**\n1. [ ] d\n\n**Definition of done:**\n* [x] e\n");

        Assert.Equal(
            ["Step 1 a", "Criterion 1 b", "Criterion 2 c", "Step 2 d", "Criterion 3 e"], boxes.Select(box => $"{box.Kind} {box.Number} {box.Text}"));
    }

    [Fact]
    public void Nested_boxes_are_flattened_in_their_order() =>
        Assert.Equal(
            ["a", "b", "c", "d", "e"],
            Boxes("- [ ] a\n  - [x] b\n    1. [ ] c\n- sans boîte\n  - [ ] d\n- [ ] e\n").Select(box => box.Text));

    [Fact]
    public void A_box_covers_three_characters_and_its_text_the_rest()
    {
        var plan = Reading.Of("## A1 : Un\n\n1.  [X]   Tester `x` **vite**  \n   et bien\n2. [ ]\n");
        var text = plan.Source.Text;

        Assert.Equal(["[X]", "[ ]"], plan.Actions[0].Boxes.Select(box => box.BoxSpan.In(text)));
        Assert.Equal(["Tester x vite et bien", ""], plan.Actions[0].Boxes.Select(box => box.Text));
        Assert.Equal(["Tester `x` **vite**  \n   et bien", ""], plan.Actions[0].Boxes.Select(box => box.TextSpan.In(text)));
        Assert.Equal([true, false], plan.Actions[0].Boxes.Select(box => box.Done));
    }

    [Theory]
    [InlineData("- voir [x] ici")]
    [InlineData("- [x](https://example.org)")]
    [InlineData("- [x]collé")]
    [InlineData("> - [ ] cité")]
    [InlineData("```\n- [ ] code\n```")]
    [InlineData("<!--\n- [ ] commentaire\n-->")]
    [InlineData("[ ] sans liste")]
    public void What_only_looks_like_a_box_is_none(string markdown) =>
        Assert.Equal("un", Assert.Single(Boxes($"- [ ] un\n\nTexte.\n\n{markdown}\n")).Text);

    private static ImmutableArray<ReadBox> Boxes(string body) => Reading.Of($"## A1 : Un\n\n{body}\n").Actions[0].Boxes;
}
