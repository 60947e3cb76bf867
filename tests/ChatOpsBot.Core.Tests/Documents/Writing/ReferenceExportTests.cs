using ChatOpsBot.Core.Documents.Writing;

namespace ChatOpsBot.Core.Tests.Documents.Writing;

/// <summary>The real plan and its twin with destroyed accents, out and back.</summary>
public sealed class ReferenceExportTests
{
    [Theory]
    [InlineData(ReferenceDocument.Clean)]
    [InlineData(ReferenceDocument.Destroyed)]
    public void Export_after_import_is_the_input_byte_for_byte(string file)
    {
        var content = ReferenceDocument.Bytes(file);
        Assert.Equal(content, Exporting.Of(content).Bytes);
        Assert.Equal(content, Exporting.Of(content, "2026-11-30").Bytes);
    }

    [Fact]
    public void Twenty_changes_show_in_their_lines_alone()
    {
        var content = ReferenceDocument.Bytes(ReferenceDocument.Clean);
        var diff = Twenty(Exporting.Of(content, "2026-11-30")).Diff;
        Assert.Equal(
            """
            - | **Production** | ❌ **NO-GO** (actions requises) |
            + | **Production** | ✅ **GO**                       |
            """, string.Join('\n', diff.Split('\n').Take(2)));
        Assert.Contains("- | **Échéance** | J+14 |\n+ | **Échéance** | J+16 |", diff, StringComparison.Ordinal);
        Assert.Contains("- | **P0** | Implémenter ACLs | [ ] |\n+ | **P0** | Implémenter ACLs | [x] |", diff, StringComparison.Ordinal);
        Assert.InRange(diff.Split('\n').Length, 30, 60);
    }

    [Fact]
    public void The_destroyed_twin_is_written_repaired_and_says_so()
    {
        var changed = Twenty(Exporting.Of(ReferenceDocument.Bytes(ReferenceDocument.Destroyed), "2026-11-30"));
        Assert.Contains(changed.Written.Remarks, remark => remark is ExportRemark.Repaired);
        Assert.Equal(Twenty(Exporting.Of(ReferenceDocument.Bytes(ReferenceDocument.Clean), "2026-11-30")).Text, changed.Text);
    }

    private static Exporting Twenty(Exporting plan)
    {
        foreach (var command in new[]
        {
            "gonogo Production GO", "done GATE-2", "assign ACT-002 Ada", "assign ACT-003 Bo, Ada", "done ACT-002.1", "done ACT-002.2", "start ACT-003", "block ACT-006 no access",
            "due ACT-004 2026-12-16", "priority ACT-005 P1", "done ACT-004.c1", "done LIV-1", "assign LIV-2 Ada", "done CLO-3", "done ART-2", "undone DOC-9", "sla MTTR \"4 min\"",
            "sla Disponibilité 99.99%", "score Performance 70%", "archive ACT-009",
        })
            plan.Says(command);
        return plan;
    }
}
