using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Documents.Doctor;

/// <summary>What is to be found in the real plan, and in its twin whose accents were destroyed. The folder is named by the environment variable REFERENCE.</summary>
public sealed class ReferencePlanTests
{
    private static readonly string[] Found =
    [
        "Incomplete 77 ACT-001",
        "CategoryUndecided 82 ACT-001",
        "NoOwner 118 ACT-002 145 ACT-003 176 ACT-004 205 ACT-005 230 ACT-006 255 ACT-007 278 ACT-008 295 ACT-009",
        "StartUnknown 119 ACT-002",
        "OfNoRole 168 ACT-004 247 ACT-007",
        "PlannedAfterDue 313 ACT-003",
        "EffortDiffers 341 Performance 342 Résilience 344 Opérations 345 Total",
        "OfSeveralRoles 353 ACT-006 354 ACT-006",
        "AmbiguousCadence 388 Comité pilotage",
        "DrawingDiffers 456 461 461 461 466 466",
        "CompleteTooEarly 534 Plan d'action complet et validé",
        "GateWithoutOwner 31 GATE-1 32 GATE-2 33 GATE-3 34 GATE-4 35 GATE-5",
        "MeasureWithoutValue 45 Performance 50 Global",
        "MeasureWithoutValue 56 Disponibilité 57 MTTR 58 RTO 59 RPO 60 Latence MM2 61 Lag MM2",
        "TopPriorityEmpty 67 1 68 2 69 3",
        "RoleWithoutPerson 351 Tech Lead 352 Ops Kafka 353 DevOps 354 Security",
        "MeasureWithoutValue 394 Actions terminées vs planifiées 395 Jalons respectés 396 Budget effort respecté 397 Incidents liés aux changements",
        "DeliverableWithoutOwner 495 LIV-1 496 LIV-2 497 LIV-3 498 LIV-4 499 LIV-5 500 LIV-6",
    ];

    [Fact]
    public void Everything_known_to_be_wrong_is_found_in_its_line_and_nothing_else() =>
        Assert.Equal(Found, SoundPlan.InWords(Examine("plan-action-mm2.md")));

    [Fact]
    public void The_destroyed_twin_has_the_same_findings_and_the_repaired_characters()
    {
        var findings = SoundPlan.InWords(Examine("plan-action-mm2.mojibake.md")).ToList();

        Assert.Contains("CharactersRepaired 1 1148", findings);
        Assert.Equal(Found, findings.Where(found => found != "CharactersRepaired 1 1148"));
    }

    [Fact]
    public void The_figures_are_those_of_the_plan()
    {
        var findings = Examine("plan-action-mm2.md");

        var effort = Assert.Single(findings.OfType<Finding.EffortDiffers>());
        Assert.Equal([(2.5m, 2m), (3.5m, 1.5m), (2m, 5m), (10m, 10.5m)], effort.Spots.Select(spot => (spot.Said!.Value, spot.Really!.Value)));
        Assert.Equal(["ACT-001"], effort.LeftOut);
        Assert.Equal(
            ["35 0", "2 0", "3 0", "4 8", "100 0", "40 0"],
            Assert.Single(findings.OfType<Finding.DrawingDiffers>()).Differences.Select(difference => difference switch
            {
                DrawnDifference.Progress progress => $"{progress.Said} {progress.Really}",
                DrawnDifference.Count count => $"{count.Said} {count.Really}",
                _ => $"{difference}",
            }));
    }

    private static IReadOnlyList<Finding> Examine(string file)
    {
        var folder = Environment.GetEnvironmentVariable("REFERENCE");
        Assert.SkipUnless(Directory.Exists(folder), "REFERENCE names no folder with the reference documents.");
        return PlanDoctor.Examine(Reading.Of(File.ReadAllBytes(Path.Combine(folder!, "plans", file))), start: null, new DateOnly(2026, 12, 2), WorkingCalendar.French);
    }
}
