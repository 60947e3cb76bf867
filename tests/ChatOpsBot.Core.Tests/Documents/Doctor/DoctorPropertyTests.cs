using ChatOpsBot.Core.Documents;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Documents.Doctor;

public sealed class DoctorPropertyTests
{
    private static readonly string Demonstration = System.Text.Encoding.UTF8.GetString(DemonstrationPlan.Content);

    /// <summary>Faults of every sort: an owner lost, a wrong sum, a drawing behind the boxes, an ambiguous meeting.</summary>
    private static readonly string Broken = Demonstration
        .Replace("| **Responsable** | Hugo Petit |", "| **Responsable** | - |", StringComparison.Ordinal)
        .Replace("| Données | 5 | 25% |", "| Données | 6 | 25% |", StringComparison.Ordinal)
        .Replace("│  31%", "│  80%", StringComparison.Ordinal)
        .Replace("Toutes les deux semaines", "Bi-mensuel", StringComparison.Ordinal)
        .Replace("ACT-006, 007 |", "ACT-006 |", StringComparison.Ordinal);

    /// <summary>What parts the sections of the demonstration; the headings of its report template are no sections.</summary>
    private const string Between = "\n---\n\n## ";

    [Fact]
    public void The_order_of_the_sections_does_not_change_what_is_found()
    {
        foreach (var text in new[] { Demonstration, Broken })
        {
            // The last section is followed by the lines at the foot of the document, which stay there.
            var parts = text.Split(Between);
            var (title, last) = (parts[0], parts[^1]);
            var expected = Kinds(text);

            Gen.Shuffle(parts[1..^1]).Sample(shuffled => Assert.Equal(expected, Kinds(string.Join(Between, [title, .. shuffled, last]))), iter: 50);
        }

        Assert.NotEqual(Kinds(Demonstration), Kinds(Broken));
    }

    [Fact]
    public void Whatever_line_is_missing_every_finding_stands_in_a_line_of_the_document()
    {
        var lines = Broken.Split('\n');

        Gen.Int[0, lines.Length - 1].Array[1, 5].Sample(
            without =>
            {
                var kept = lines.Where((_, index) => !without.Contains(index)).ToArray();
                Assert.All(
                    SoundPlan.Examine(string.Join('\n', kept)),
                    finding => Assert.All(finding.Spots, spot => Assert.InRange(spot.Line, 1, kept.Length)));
            },
            iter: 100);
    }

    private static string Kinds(string text) => string.Join(' ', SoundPlan.Examine(text).Select(finding => finding.GetType().Name).Order());
}
