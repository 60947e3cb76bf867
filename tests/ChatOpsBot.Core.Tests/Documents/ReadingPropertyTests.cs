using System.Diagnostics;
using System.Text;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Documents.Markup;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>Whatever the document: reading never throws, and every span lies within the text and holds what was read.</summary>
public sealed class ReadingPropertyTests
{
    private static readonly string Demonstration = Encoding.UTF8.GetString(DemonstrationPlan.Content);

    /// <summary>Pieces that documents are made of, whole and broken.</summary>
    private static readonly Gen<string> AnyLine = Gen.OneOf(
        "# Plan", "## 1. Phase", "#### ACT-001 : Un", "#### A2 - **Deux** `x`", "### M1 - Jalon", "A3 : Trois", "=====", "-----", "", "", " ",
        "| Attribut | Valeur |", "|---|---|", "|:-:|", "| **ID** | ACT-001 |", "| Échéance |  |", "|  | x |", "| Responsable", "|  |  |", "| a \\| b | `c|d` |",
        "| Jalon | Date | Actions |", "|---|---|---|", "| M1 - x | J+3 | ACT-001, 002 à 9 |", "| Niveau | Contact | Délai |", "| N1 | | 4h |", "| - | - | - |",
        "**Étapes :**", "**Risques** : a &amp; b", "**Critères**", "1. [ ] un", "- [x] deux [x] trois", "  - [ ] quatre", "- [ ]", "-", "    code", "> - [ ] cité",
        "| KPI | Cible | Actuel |", "| Livrable | Responsable | Statut |", "| ID | Risque | Probabilité |", "| RSK-1 | a | b |", "| Risque | Contingence |",
        "| # | Action | Urgence |", "## Pré-requis", "## Clôture", "Sem. | 1 | 2 |", "ACT-001 |█| |", "┌──┐", "│ M1 [█] 3 % │", "└──┘", "│ Fait: 2 ALERTES │", "**Client** : a\\",
        "> | a | b |", "```", "~~~", "<!--", "-->", "<div>", "[a]: http://x", "texte [a] et [b][a]", "**[a] :** c", "texte *a **b", "<br>", "\t- [X] tab", "***", "![i](u) [l](u) <http://x>");

    private static readonly Gen<string> AnyDocument =
        Gen.Select(AnyLine.Array[0, 40], Gen.OneOf("\n", "\r\n", "\r"), (lines, end) => string.Join(end, lines));

    [Fact]
    public void Shuffled_lines_never_throw_and_spans_hold_what_was_read() => AnyDocument.Sample(Check, iter: 3000);

    [Fact]
    public void Truncated_and_shuffled_plans_never_throw_and_spans_hold_what_was_read()
    {
        var lines = Demonstration.Split('\n');
        Gen.Shuffle(lines, 0, lines.Length).Select(some => string.Join('\n', some)).Sample(Check, iter: 200);
        Gen.Int[0, Demonstration.Length].Select(length => Demonstration[..length]).Sample(Check, iter: 200);
    }

    [Fact]
    public void Any_bytes_have_an_outcome() => Gen.Byte.Array[0, 300].Sample(bytes => PlanReader.Read(bytes) is not null);

    [Fact]
    public void A_plan_cut_after_any_byte_has_an_outcome() =>
        Gen.Int[0, DemonstrationPlan.Content.Length].Sample(length => PlanReader.Read(DemonstrationPlan.Content.AsSpan(0, length)) is not null);

    [Fact]
    public void Parsing_part_by_part_gives_what_the_whole_gives() => AnyDocument.Sample(
        text =>
        {
            var whole = SourceDocument.Parse(text, partLength: int.MaxValue);
            var inParts = SourceDocument.Parse(text, partLength: 1);
            Assert.Equal(Describe(whole), Describe(inParts));
        },
        iter: 3000);

    [Fact]
    public void Parsing_marked_cells_one_by_one_gives_what_the_whole_gives()
    {
        var cell = Gen.OneOf(
            "a", "**b**", "*c* d", "__e__", "f_g_h", "*i", "j**", "`k_l`", "`m*", "n\\*o\\*", "[p](q_r)", "<http://s_t>", "&am_p;", "***u*** v", "* w", "_x", "[ ]", "![y_](z)", "<br>*", "", " ", "\\|_");
        var row = cell.Array[1, 5].Select(cells => $"| {string.Join(" | ", cells)} |");
        var table = row.Array[0, 12].Select(rows => string.Join('\n', ["| a | b |", "|---|---|", .. rows]));
        // A row that is none, under a line that is no header, may be a label to the whole.
        var around = AnyLine.Where(line => !line.Contains('|', StringComparison.Ordinal)).Array[0, 5];
        Gen.Select(around, table, around).Select((before, rows, after) => string.Join('\n', [.. before, "", rows, "", .. after])).Sample(
            text => Assert.Equal(Describe(SourceDocument.Parse(text, fewMarks: int.MaxValue)), Describe(SourceDocument.Parse(text, fewMarks: 0))),
            iter: 5000);
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_change_nothing_that_is_read()
    {
        var plain = Reading.Of(Demonstration);
        var windows = Reading.Of([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Demonstration.ReplaceLineEndings("\r\n"))]);

        Check(windows.Source.Text);
        Assert.Equal(Summary(plain), Summary(windows));
    }

    [Fact]
    public void Ten_thousand_actions_are_read_in_time_that_grows_with_their_number()
    {
        static byte[] Plan(int count) => Encoding.UTF8.GetBytes("# Plan\n\n" + string.Concat(Enumerable.Range(1, count).Select(n =>
            $"## ACT-{n:00000} : Titre {n}\n\n| Attribut | Valeur |\n|---|---|\n| Responsable | Léa |\n| Échéance | J+{n} |\n\n**Étapes :**\n1. [x] un\n2. [ ] deux\n\n")));
        var small = Plan(1000);
        var large = Plan(10_000);
        Reading.Of(small);

        var ofSmall = Stopwatch.StartNew();
        Reading.Of(small);
        ofSmall.Stop();
        var ofLarge = Stopwatch.StartNew();
        Assert.Equal(10_000, Reading.Of(large).Actions.Length);
        ofLarge.Stop();

        // Ten times the actions; a quadratic step would take a hundred times as long. The slack is for a busy machine.
        Assert.True(ofLarge.Elapsed < (ofSmall.Elapsed * 40) + TimeSpan.FromSeconds(1), $"{ofSmall.Elapsed} for 1,000, {ofLarge.Elapsed} for 10,000");
    }

    private static void Check(string text)
    {
        if (PlanReader.Read(Encoding.UTF8.GetBytes(text)) is not ReadOutcome.Read { Plan: var plan }) return;

        var source = plan.Source.Text;
        foreach (var action in plan.Actions)
        {
            Assert.InRange(action.TitleSpan.End, action.TitleSpan.Start, source.Length);
            Assert.All(action.Attributes, attribute => Assert.InRange(attribute.ValueSpan.End, attribute.ValueSpan.Start, source.Length));
            Assert.All(action.Attributes, attribute => Assert.DoesNotContain('\n', attribute.ValueSpan.In(source)));
            Assert.All(action.Boxes, box => Assert.Contains(box.BoxSpan.In(source), new[] { "[ ]", "[x]", "[X]" }));
            Assert.All(action.Boxes, box => Assert.InRange(box.TextSpan.Start, box.BoxSpan.End, source.Length));
            Assert.All(action.Sections, section => Assert.Equal(section.Text, AsText(section.Span.In(source))));
        }

        SectionListing.Of(plan);
        Assert.All(plan.Items, item => Assert.True(item.StatusSpan?.In(source) is not ("[x]" or "[X]") || item.Done));
        Assert.All(plan.Items, item => Assert.True(item.StatusSpan?.In(source) is not ("[ ]" or "⬜") || !item.Done));
        Assert.All(plan.Items, item => Assert.InRange(item.Line, 1, source.Length + 1));
        Assert.Equal(plan.Items.Length, plan.Items.DistinctBy(item => item.Id).Count());
        Assert.All(plan.Measures, measure => Assert.True(measure.Value is null || measure.ValueSpan!.Value.Length >= measure.Value.Length));
        Assert.Equal(plan.Risks.Length, plan.Risks.DistinctBy(risk => risk.Id).Count());
        Assert.All(plan.Findings, finding => Assert.InRange(finding.Line, 1, source.Length + 1));
    }

    private static string AsText(string written) =>
        string.Join('\n', written.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));

    private static string Describe(SourceDocument? document) => document is null
        ? "too deep"
        : string.Join('\n', document.Blocks.Select(Describe)) + string.Join(',', document.Tables.Select(table => table.Span));

    private static string Describe(SourceBlock block) => block switch
    {
        SourceBlock.Paragraph paragraph => string.Join(';', paragraph.Parts),
        SourceBlock.List list => string.Join(';', list.Items.Select(item => $"{item.Span} {string.Join(',', item.Boxes)} {string.Join(',', item.Parts)}")),
        SourceBlock.TableOf table => string.Join(';', table.Rows.Rows.SelectMany(row => row.Cells).Select(cell => $"{cell.Text} {cell.Span}")),
        _ => block.ToString(),
    };

    private static string Summary(ReadPlan plan) => string.Join('\n', plan.Actions.Select(action =>
        $"{action.Id} {action.Line} {action.Title} {action.Due} {action.Status} {string.Join(',', action.Boxes.Select(box => box.Text + box.Done))} "
        + string.Join(',', action.Sections.Select(section => section.Text)) + string.Join(',', action.Attributes.Select(attribute => attribute.Value))))
        + string.Join(',', plan.Milestones.Select(milestone => milestone.Title + milestone.Line)) + plan.Levels.Length + plan.Resources.Length
        + SectionListing.Of(plan);
}
