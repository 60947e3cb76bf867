using System.Collections.Immutable;
using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Tests.Documents;

public sealed class SectionReadingTests
{
    [Theory]
    [InlineData("**Description :**\nTexte.", SectionKind.Description, "Description")]
    [InlineData("**Description** : Texte.", SectionKind.Description, "Description")]
    [InlineData("### Description détaillée\n\nTexte.", SectionKind.Description, "Description détaillée")]
    [InlineData("**Risques :** Texte.", SectionKind.Risks, "Risques")]
    [InlineData("**Risks:** Texte.", SectionKind.Risks, "Risks")]
    [InlineData("**Rollback :**\nTexte.", SectionKind.Rollback, "Rollback")]
    [InlineData("**Retour arrière :**\n\nTexte.", SectionKind.Rollback, "Retour arrière")]
    [InlineData("**Remarque :** Texte.", SectionKind.Other, "Remarque")]
    public void A_label_names_the_text_that_follows(string markdown, SectionKind kind, string heading)
    {
        var section = Sections($"**Description :** d\n\n- [ ] un\n\n{markdown}")[^1];

        Assert.Equal((kind, heading, "Texte."), (section.Kind, section.Heading, section.Text));
    }

    [Fact]
    public void Several_labels_in_one_paragraph_are_told_apart() =>
        Assert.Equal(
            ["Description=d", "Risques=a\nb", "Rollback=c"],
            Sections("**Description :** d\n**Risques :** a\nb\n**Rollback :** c").Select(section => $"{section.Heading}={section.Text}"));

    [Fact]
    public void A_text_is_kept_as_written_without_the_blank_lines_around_it()
    {
        var plan = Reading.Of("## A1 : Un\n\n- [ ] un\n\n**Rollback :**\n\n  1. `stop`  \n     - **vite**\n\n```sh\nrm x\n\n```\n\n---\n\n## Suite\n");

        var section = Assert.Single(plan.Actions[0].Sections);
        Assert.Equal("  1. `stop`\n     - **vite**\n\n```sh\nrm x\n\n```", section.Text);
        Assert.Equal("  1. `stop`  \n     - **vite**\n\n```sh\nrm x\n\n```", section.Span.In(plan.Source.Text));
    }

    [Fact]
    public void A_text_before_all_labels_is_the_description() =>
        Assert.Equal(
            [(SectionKind.Description, "", "Un\ndeux."), (SectionKind.Other, "Note", "n")],
            Sections("Un\ndeux.\n\n**Note :** n").Select(section => (section.Kind, section.Heading, section.Text)));

    [Fact]
    public void A_text_before_all_labels_is_other_when_a_description_is_named() =>
        Assert.Equal(
            [(SectionKind.Other, "", "Intro."), (SectionKind.Description, "Description", "d")],
            Sections("Intro.\n\n**Description :** d").Select(section => (section.Kind, section.Heading, section.Text)));

    [Fact]
    public void A_table_that_could_not_be_read_is_no_description() =>
        Assert.Equal(SectionKind.Other, Assert.Single(Sections("| a | b |\n|---|---|\n| c | d |\ntexte")).Kind);

    [Fact]
    public void Items_without_a_box_are_text_beside_those_with_one() =>
        Assert.Equal(["Étapes=- préparer"], Sections("**Étapes :**\n- [ ] un\n- préparer\n- [ ] deux").Select(section => $"{section.Heading}={section.Text}"));

    [Fact]
    public void A_second_table_is_text() =>
        Assert.Equal(
            ["Note=| x | y |\n|---|---|\n| 1 | 2 |"],
            Sections("| Attribut | Valeur |\n|---|---|\n| Note | n |\n\n**Note :**\n\n| x | y |\n|---|---|\n| 1 | 2 |")
                .Select(section => $"{section.Heading}={section.Text}"));

    [Fact]
    public void Comments_and_lines_across_the_page_are_no_text() => Assert.Empty(Sections("<!-- à revoir -->\n\n---\n"));

    [Fact]
    public void A_table_of_the_plan_under_the_last_action_is_no_text_of_it()
    {
        var plan = Reading.Of("## A1 : Un\n\n- [ ] un\n\n| Jalon | Date |\n|---|---|\n| M1 - Fin | J+3 |\n");

        Assert.Empty(plan.Actions[0].Sections);
        Assert.Equal("Fin", Assert.Single(plan.Milestones).Title);
    }

    private static ImmutableArray<ReadSection> Sections(string body) => Reading.Of($"## A1 : Un\n\n- [ ] boîte\n\n{body}\n").Actions[0].Sections;
}
