using ChatOpsBot.Core.Tests.Documents.Doctor;

namespace ChatOpsBot.Core.Tests.Documents.Writing;

/// <summary>What anybody can count is written when it is asked for, and the frame of a drawing stays where it is.</summary>
public sealed class RefreshTests
{
    [Fact]
    public void A_document_that_is_right_stays_as_it_is() => Assert.Equal(SoundPlan.Text, Refreshed(Exporting.Of(SoundPlan.Text)));

    [Fact]
    public void The_drawing_shows_what_is_so() => Assert.Contains(
        """
        ┌──────────────────────────┐
        │ ██░░░░ 25%               │
        │ Prochaine échéance       │
        │ ACT-002                  │
        │ J+7                      │
        │ À faire: 2  Terminé: 1   │
        │ M1 [██░░░░] 33%          │
        └──────────────────────────┘
        """, Refreshed(Exporting.Of(SoundPlan.Text, "2026-11-30").Says("done ACT-001 tick all")), StringComparison.Ordinal);

    [Theory]
    [InlineData("[#.....]", "[##....]")]
    [InlineData("[......]", "[##....]")]
    [InlineData("######..", "###.....")]
    public void A_bar_of_signs_keeps_its_length(string drawn, string bar) => Assert.Contains(
        $"│ M1 {bar} 33%",
        Refreshed(Exporting.Of(SoundPlan.Text.Replace("[░░░░░░]", drawn, StringComparison.Ordinal), "2026-11-30").Says("done ACT-001 tick all")), StringComparison.Ordinal);

    [Fact]
    public void Efforts_add_up_again() => Assert.Equal(
        """
        - | Eau | 4 | 80% |
        - | Courant | 1 | 20% |
        - | Total | 5 | 100% |
        + | Eau | 3 | 75% |
        + | Courant | 1 | 25% |
        + | Total | 4 | 100% |
        """,
        DiffOf(SoundPlan.With("| Eau | 3 | 75% |\n| Courant | 1 | 25% |\n| Total | 4 | 100% |", "| Eau | 4 | 80% |\n| Courant | 1 | 20% |\n| Total | 5 | 100% |")));

    [Fact]
    public void Milestones_say_how_far_they_are() => Assert.Contains(
        "| M1 - Eau | J+7 | ACT-001, 002 | 33 % |", Refreshed(Exporting.Of(SoundPlan.Text
            .Replace("| Jalon | Date | Actions incluses |\n|---|---|---|", "| Jalon | Date | Actions incluses | Avancement |\n|---|---|---|---|", StringComparison.Ordinal)
            .Replace("| ACT-001, 002 |\n", "| ACT-001, 002 | 0 % |\n", StringComparison.Ordinal)).Says("done ACT-001 tick all")), StringComparison.Ordinal);

    [Fact]
    public void What_is_blocked_is_an_alert_as_long_as_the_frame_allows()
    {
        var text = SoundPlan.With("│ M1 [░░░░░░] 0%           │\\n", "│ M1 [░░░░░░] 0%           │\\n│ ALERTES                  │\\n│ ⚠️  ACT-001: retard       │\\n");
        Assert.Contains("│ ⚠️  ACT-002: un très long │", Refreshed(Exporting.Of(text).Says("block ACT-002 un très long motif")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_real_drawing_keeps_its_frame()
    {
        var content = ReferenceDocument.Bytes(ReferenceDocument.Clean);
        var text = Refreshed(Exporting.Of(content, "2026-11-30").Says("done ACT-002 tick all").Says("block ACT-004 attend le client"));
        Assert.Contains(
            """
            │  ┌─────────────────────────┐                ┌──────────────────┐   │
            │  │ █░░░░░░░░░░░░░░░░░░░░░░ │  4%            │ ACT-003          │   │
            │  └─────────────────────────┘                │ J+5              │   │
            """, text, StringComparison.Ordinal);
        Assert.Contains("│  │ ✅ Terminé: 1  🔄 En cours: 0  ⬜ À faire: 6  ❌ Bloqué: 1 │   │", text, StringComparison.Ordinal);
        Assert.Contains("│  │ M1 [███░░░░░░░] 33%   M2 [░░░░░░░░░░] 0%   M3 [░░░░░░░░░░] │   │", text, StringComparison.Ordinal);
        Assert.Contains($"│  │ ⚠️  ACT-004: {"attend le client",-47}│   │", text, StringComparison.Ordinal);
        Assert.Contains("| Performance | 2   | ", text, StringComparison.Ordinal);
    }

    private static string Refreshed(Exporting exporting) => exporting.Refreshed;

    private static string DiffOf(string text) => Exporting.DiffOf(text, Refreshed(Exporting.Of(text)));
}
