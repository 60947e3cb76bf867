using System.Text;
using ChatOpsBot.Core.Documents.Writing;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Tests.Documents.Doctor;

namespace ChatOpsBot.Core.Tests.Documents.Writing;

/// <summary>Odd values, odd bytes, and what a document cannot hold: nothing is written that would be misread, and what is left out is said.</summary>
public sealed class ExportLimitTests
{
    [Theory]
    [InlineData("waits | for `the` *vendor*")]
    [InlineData("_see_ <b>this</b> [link](x) and ![i](j)")]
    [InlineData("first line\nsecond line")]
    [InlineData("(all of it)")]
    [InlineData("- a dash first")]
    [InlineData("C:\\temp\\ & &amp; ~~no~~ #3")]
    [InlineData("snake_case and 2 * 3")]
    public void A_reason_reads_back_as_it_was(string reason)
    {
        var exporting = Exporting.Of(SoundPlan.Text).Then(new Core.Commands.Change.Block(Changes.SampleChanges.Ids("ACT-002"), reason));
        Assert.Empty(exporting.Written.Remarks);
        Assert.Equal(reason, Reading.Of(exporting.Bytes).Actions[1].BlockedReason);
    }

    [Fact]
    public void Words_that_need_no_escape_stay_as_they_were_typed() => Assert.Contains(
        "| Statut | Bloqué - compte_tech & 2 * 3 |", Exporting.Of(SoundPlan.Text).Says("block ACT-002 compte_tech & 2 * 3").Text, StringComparison.Ordinal);

    [Fact]
    public void An_owner_that_would_be_read_as_two_is_not_written_and_the_rest_is()
    {
        var exporting = Exporting.Of(SoundPlan.Text).Then(new Core.Commands.Change.Assign(Changes.SampleChanges.Ids("ACT-001"), ["Dupont / fils"])).Says("done ACT-001.1");
        var left = Assert.IsType<ExportRemark.NotWritten>(Assert.Single(exporting.Written.Remarks));
        Assert.Equal(("ACT-001", ChangedField.Owners, "Dupont / fils"), (left.Name, left.Change.Field, left.Change.New));
        Assert.Equal("- - [ ] acheter\n+ - [x] acheter", exporting.Diff);
    }

    [Fact]
    public void An_action_added_beside_bold_lines_takes_after_them_alone_and_keeps_its_status()
    {
        const string Document = "# P\n\n| ID | Action | Owner |\n|---|---|---|\n| ACT-001 | One | Bo |\n\n## ACT-001: One\n\n**Due date**: 2026-12-04\n**Priority**: P1\n\n- [ ] a\n";

        var text = Exporting.Of(Document).Says("add Two @Ada").Says("start ACT-002").Text;

        Assert.EndsWith("## ACT-002: Two\n\n**Due date**: -\n**Priority**: -\n**Owner**: Ada\n**Status**: In progress\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_column_is_said() => Assert.Equal(
        new ExportRemark.NotWritten("LIV-1", new FieldChange(new Subject(SubjectKind.Deliverable, 1), ChangedField.Due, null, null, "2026-12-09")),
        Assert.Single(Exporting.Of(SoundPlan.Text).Says("due LIV-1 2026-12-09").Written.Remarks));

    [Fact]
    public void What_no_document_holds_is_said()
    {
        var remarks = Exporting.Of(SoundPlan.Text, "2026-11-30").Says("spent ACT-001 2d").Says("attention the pump leaks").Says("incident flood").Written.Remarks;
        Assert.Equal("ATT-1 INC-1", string.Join(' ', Assert.Single(remarks.OfType<ExportRemark.Raised>()).Items));
        Assert.Equal("ACT-001", Assert.Single(Assert.Single(remarks.OfType<ExportRemark.Spent>()).Actions).ToString());
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(remarks.OfType<ExportRemark.StartUnnamed>()).Start);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Other_encodings_stay_what_they_are(string encoding)
    {
        var coding = Encoding.GetEncoding(encoding);
        byte[] content = [.. coding.Preamble, .. coding.GetBytes(SoundPlan.Text)];
        byte[] expected = [.. coding.Preamble, .. coding.GetBytes(SoundPlan.With("- [ ] acheter", "- [x] acheter"))];
        Assert.Equal(content, Exporting.Of(content).Bytes);
        Assert.Equal(expected, Exporting.Of(content).Says("done ACT-001.1").Bytes);
    }

    [Fact]
    public void Windows_1252_stays_what_it_is_as_long_as_it_has_the_signs()
    {
        var content = Encoding.Latin1.GetBytes("# Plan\n\n#### ACT-001 : Échéance\n\n| Attribut | Valeur |\n|---|---|\n| Responsable | - |\n| Priorité | P1 |\n");
        var written = Exporting.Of(content).Says("assign ACT-001 Zoé");
        Assert.Empty(written.Written.Remarks);
        Assert.Contains("| Responsable | Zoé |", Encoding.Latin1.GetString(written.Bytes), StringComparison.Ordinal);

        var foreign = Exporting.Of(content).Says("assign ACT-001 Łukasz");
        Assert.Equal(new ExportRemark.BecameUtf8("Ł"), Assert.Single(foreign.Written.Remarks));
        Assert.Contains("#### ACT-001 : Échéance", foreign.Text, StringComparison.Ordinal);
        Assert.Contains("| Responsable | Łukasz |", foreign.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_destroyed_document_is_written_repaired_once_something_changed()
    {
        var content = Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("# Plan d'été\n\n#### ACT-001 : Défi répété\n\n- [ ] étape\n- [ ] deux\n")));
        Assert.Equal(content, Exporting.Of(content).Bytes);

        var changed = Exporting.Of(content).Says("done ACT-001.1");
        Assert.IsType<ExportRemark.Repaired>(Assert.Single(changed.Written.Remarks));
        Assert.Equal("# Plan d'été\n\n#### ACT-001 : Défi répété\n\n- [x] étape\n- [ ] deux\n", changed.Text);
    }

    [Fact]
    public void A_section_that_would_land_in_a_comment_is_not_written()
    {
        const string text = "#### A1: One\n\n- [ ] one\n\n<!--\nnever closed\n";
        var exporting = Exporting.Of(text).Says("add Two");
        Assert.Equal(text, exporting.Text);
        Assert.IsType<ExportRemark.NotWritten>(Assert.Single(exporting.Written.Remarks));
    }

    [Fact]
    public void Bytes_that_are_no_plan_are_said_to_be_none() =>
        Assert.IsType<ExportOutcome.Unreadable>(DocumentExport.Write([1, 2, 3], Exporting.Of(SoundPlan.Text).Plan));
}
