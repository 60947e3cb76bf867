using System.Text;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Tests.Documents.Doctor;

namespace ChatOpsBot.Core.Tests.Documents.Writing;

/// <summary>What a document looks like after changes in chat: only what changed, in its author's hand.</summary>
public sealed class ExportTests
{
    private static readonly string Demonstration = Encoding.UTF8.GetString(DemonstrationPlan.Content);

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r", true)]
    [InlineData("\r\n", true)]
    public void Without_changes_the_bytes_are_those_that_came(string lineEnd, bool hasMark)
    {
        byte[] content = [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(Demonstration.Replace("\n", lineEnd, StringComparison.Ordinal) + "  \t" + lineEnd)];
        Assert.Equal(content, Exporting.Of(content).Bytes);
    }

    [Fact]
    public void A_tick_changes_one_character() => Assert.Equal(
        """
        - - [ ] acheter
        + - [x] acheter
        """, Exporting.Of(SoundPlan.Text).Says("done ACT-001.1").Diff);

    [Fact]
    public void Who_ticks_with_a_capital_letter_goes_on_so() => Assert.Equal(
        """
        - - [ ] two
        + - [X] two
        """, Exporting.Of("#### ACT-001: One\n\n- [X] one\n- [ ] two\n- [ ] three\n").Says("done ACT-001.2").Diff);

    [Fact]
    public void An_owner_a_date_and_a_priority_go_into_their_cells() => Assert.Equal(
        """
        - | Priorité | P2 - Importante |
        - | Responsable | Bo Reed |
        - | Échéance | J+7 |
        + | Priorité | P1 - Critique   |
        + | Responsable | Ada Stone, Zoé |
        + | Échéance | J+9 |
        """, Exporting.Of(SoundPlan.Text, "2026-11-30").Says("assign ACT-002 Ada, Zoé").Says("due ACT-002 2026-12-09").Says("priority ACT-002 P1").Diff);

    [Fact]
    public void A_title_goes_into_its_heading() => Assert.Equal(
        """
        - #### ACT-002 : Essayer la vanne
        + #### ACT-002 : Clé \*et\* verrou
        """, Exporting.Of(SoundPlan.Text).Says("title ACT-002 Clé *et* verrou").Diff);

    [Fact]
    public void A_date_stays_a_day_while_J0_is_unknown() => Assert.Equal(
        """
        - | Échéance | J+7 |
        + | Échéance | 2026-12-09 |
        """, Exporting.Of(SoundPlan.Text).Says("due ACT-002 2026-12-09").Diff);

    [Theory]
    [InlineData("15/01/2027", "09/12/2026")]
    [InlineData("5/1/2027", "9/12/2026")]
    [InlineData("15.01.2027", "09.12.2026")]
    [InlineData("2027-01-15", "2026-12-09")]
    [InlineData("J + 14", "J + 9")]
    [InlineData("D+14", "D+9")]
    [InlineData("T0+14", "T0+9")]
    [InlineData("before go-live", "2026-12-09")]
    public void A_date_keeps_the_form_it_had(string old, string written) => Assert.Equal(
        $"""
        - | Due | {old} |
        + | Due | {written.PadRight(old.Length)} |
        """, Exporting.Of($"#### A01: One\n\n| Attribute | Value |\n|---|---|\n| Due | {old} |\n| Owner | - |\n", "2026-11-30").Says("due A01 2026-12-09").Diff);

    [Fact]
    public void A_status_is_written_with_the_words_the_document_has() => Assert.Equal(
        """
        - | Statut | À faire |
        + | Statut | Bloqué - attend le devis |
        """, Exporting.Of(SoundPlan.Text).Says("block ACT-002 attend le devis").Diff);

    [Fact]
    public void Signs_and_words_of_other_rows_are_taken_over()
    {
        const string text = "#### A1: One\n\n| Attribute | Value |\n|---|---|\n| Status | ⬜ Planned |\n\n#### A2: Two\n\n| Attribute | Value |\n|---|---|\n| Status | 🚧 Started |\n";
        Assert.Equal("- | Status | ⬜ Planned |\n+ | Status | 🚧 Started |", Exporting.Of(text).Says("start A1").Diff);
        Assert.Equal("- | Status | 🚧 Started |\n+ | Status | ❌ Blocked - no server |", Exporting.Of(text).Says("block A2 no server").Diff);
    }

    [Fact]
    public void A_block_gets_a_row_where_the_table_has_none() => Assert.Equal(
        """
        + | Statut | Bloqué - pas d'eau |
        """, Exporting.Of(SoundPlan.Text).Says("block ACT-003 pas d'eau").Diff);

    [Fact]
    public void A_new_row_takes_the_bold_labels_and_the_width_of_its_table() => Assert.Equal(
        """
        + | **Statut**      | En cours    |
        """, Exporting.Of("#### ACT-001 : Un\n\n| Attribut        | Valeur      |\n|-----------------|-------------|\n| **Responsable** | Ada         |\n").Says("start ACT-001").Diff);

    [Fact]
    public void An_action_of_boxes_alone_gets_a_table_under_its_heading() => Assert.Equal(
        """
        + | Attribute | Value |
        + |---|---|
        + | **Status** | Blocked - no key |
        + 
        """, Exporting.Of("#### A1: One\n\n**Steps:**\n- [ ] one\n").Says("block A1 no key").Diff);

    [Fact]
    public void A_shorter_value_is_filled_up_and_a_longer_one_eats_its_padding_first()
    {
        const string text = "#### A1: One\n\n| Attribute | Value      |\n|-----------|------------|\n| Owner     | Ada Stone  |\n| Priority  | P1         |\n";
        Assert.Equal("- | Owner     | Ada Stone  |\n+ | Owner     | Bo         |", Exporting.Of(text).Says("assign A1 Bo").Diff);
        Assert.Equal("- | Owner     | Ada Stone  |\n+ | Owner     | Maximilian |", Exporting.Of(text).Says("assign A1 Maximilian").Diff);
        Assert.Equal("- | Owner     | Ada Stone  |\n+ | Owner     | Maximiliana Stone |", Exporting.Of(text).Says("assign A1 \"Maximiliana Stone\"").Diff);
    }

    [Fact]
    public void Items_figures_and_verdicts_change_in_their_rows() => Assert.Equal(
        """
        - | Production | NO-GO |
        + | Production | GO    |
        - | P0 | Poser la vanne | [ ] | Ada Stone |
        - | P1 | Relire la notice | [x] | Ada Stone |
        + | P0 | Poser la vanne | [x] | Bo Reed   |
        + | P1 | Relire la notice | [ ] | Ada Stone |
        - | Disponibilité | 99.9% | 99.5% | -0.4% |
        + | Disponibilité | 99.9% | 99.97% | -0.4% |
        - - [ ] Toutes les actions P1 terminées
        + - [x] Toutes les actions P1 terminées
        - | Notice | Ada Stone | ⬜ |
        + | Notice | Ada Stone | ✅ |
        """,
        Exporting.Of(SoundPlan.Text).Says("done GATE-1").Says("undone GATE-2").Says("assign GATE-1 Bo").Says("done CLO-1").Says("done LIV-1")
            .Says("sla Disponibilité 99.97%").Says("gonogo Production GO").Diff);

    [Fact]
    public void A_verdict_keeps_the_sign_and_the_bold_letters() => Assert.Equal(
        """
        - | **Ouverture au public** | ❌ **NO-GO** (essai à blanc non terminé) |
        + | **Ouverture au public** | ✅ **GO**                                |
        """, Exporting.Of(Demonstration).Says("gonogo Ouverture GO").Diff);

    [Fact]
    public void Owners_are_parted_as_the_document_parts_them() => Assert.Equal(
        """
        - | Owner | Ada / Bo |
        + | Owner | Ada / Cy / Di |
        """, Exporting.Of("#### A1: One\n\n| Attribute | Value |\n|---|---|\n| Owner | Ada / Bo |\n| Due | - |\n").Says("assign A1 Ada, Cy, Di").Diff);

    [Fact]
    public void J0_moves_where_the_document_names_it() => Assert.Equal(
        """
        - **Start date** : 30/11/2026 (Monday)
        + **Start date** : 07/12/2026 (Monday)
        """, Exporting.Of("# Plan\n\n**Start date** : 30/11/2026 (Monday)\n\n#### A1: One\n\n- [ ] one\n", "2026-12-07").Diff);

    [Fact]
    public void A_new_action_gets_a_section_like_the_last_one()
    {
        var text = Exporting.Of(Demonstration).Then(new Core.Commands.Change.Add("Former l'accueil", ["Léa"], "2027-02-01", Core.Plans.Priority.P2)).Text;
        Assert.Equal(
            """
            #### ACT-010 : Former l'accueil

            | Attribut | Valeur |
            |----------|--------|
            | **ID** | ACT-010 |
            | **Catégorie** | - |
            | **Recommandation source** | - |
            | **Priorité** | P2 - Importante |
            | **Responsable** | Léa Martin |
            | **Échéance** | 2027-02-01 |
            | **Effort estimé** | - |

            ---

            ## 3. Planning Global
            """, text[text.IndexOf("#### ACT-010", StringComparison.Ordinal)..(text.IndexOf("## 3. ", StringComparison.Ordinal) + "## 3. Planning Global".Length)]);
        Assert.Equal(Demonstration, text.Replace(text[text.IndexOf("#### ACT-010", StringComparison.Ordinal)..text.IndexOf("## 3. ", StringComparison.Ordinal)], "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_action_stands_in_the_phase_that_its_date_belongs_to()
    {
        var text = Exporting.Of(SoundPlan.Text, "2026-11-30").Then(new Core.Commands.Change.Add("Vidanger", [], "2026-12-03", null)).Text;
        Assert.Contains("- [ ] ouvrir\n\n#### ACT-004 : Vidanger\n", text, StringComparison.Ordinal);
        Assert.Contains("| Échéance | J+3 |\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archived_action_says_so() => Assert.Equal(
        """
        + | Statut | Archivé |
        """, Exporting.Of(SoundPlan.Text).Says("archive ACT-003").Diff);
}
