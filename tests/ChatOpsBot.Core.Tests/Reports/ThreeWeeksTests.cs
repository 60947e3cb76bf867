using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Tests.Documents;
using ChatOpsBot.Tests;

namespace ChatOpsBot.Core.Tests.Reports;

/// <summary>Reports of three consecutive weeks, read as a manager reads them: on the demonstration plan as approved, on the real one where it is.</summary>
public sealed class ThreeWeeksTests
{
    private static readonly DateOnly J0 = new(2026, 11, 30);

    private static readonly string[] Demonstration =
    [
        """
        Tue 2026-12-01 10:00 | Karim | done ACT-003.3
        Wed 2026-12-02 09:30 | Sofia | done ACT-004.3
        Wed 2026-12-02 11:00 | Léa | attention la banque de prêt centrale est fermée le lundi
        Thu 2026-12-03 10:00 | Karim | spent ACT-003 1.5
        Fri 2026-12-04 09:40 | Léa | decision garder l’ancien service un mois de plus
        """,
        """
        Mon 2026-12-07 10:00 | Karim | done ACT-003.4
        Tue 2026-12-08 16:00 | Karim | block ACT-003 pas d’accès à la seconde salle
        Tue 2026-12-08 16:05 | Karim | escalate ACT-003 N1 pas d’accès à la seconde salle
        Wed 2026-12-09 12:00 | Karim | unblock ACT-003
        Thu 2026-12-10 15:00 | Karim | done ACT-003 anyway
        Thu 2026-12-10 15:01 | Karim | spent ACT-003 2
        Thu 2026-12-10 17:00 | Hugo | due ACT-005 2026-12-21
        Fri 2026-12-11 10:00 | Sofia | incident ACT-004 vingt réservations comptées deux fois
        """,
        """
        Mon 2026-12-14 10:00 | Sofia | done ACT-004.4
        Mon 2026-12-14 10:05 | Sofia | done ACT-004
        Mon 2026-12-14 10:06 | Sofia | spent ACT-004 3
        Tue 2026-12-15 09:00 | Sofia | done GATE-1
        Tue 2026-12-15 11:00 | Léa | done INC-1
        Wed 2026-12-16 10:00 | Hugo | done ACT-005.3
        Thu 2026-12-17 14:00 | Léa | start ACT-007
        Thu 2026-12-17 15:00 | Léa | done DEC-1
        """,
    ];

    private static readonly string[] Real =
    [
        """
        Mon 2026-11-30 10:00 | Lead | assign ACT-002 Inès Roux
        Mon 2026-11-30 10:01 | Lead | assign ACT-003 Karim Benali
        Mon 2026-11-30 10:02 | Lead | assign ACT-004 Inès Roux
        Mon 2026-11-30 10:03 | Lead | assign ACT-005 Hugo Petit
        Tue 2026-12-01 11:00 | Inès Roux | done ACT-002.1
        Tue 2026-12-01 16:00 | Inès Roux | done ACT-002.2
        Wed 2026-12-02 10:00 | Karim Benali | done ACT-003.1
        Thu 2026-12-03 11:00 | Inès Roux | done ACT-002 tick all
        Thu 2026-12-03 11:01 | Inès Roux | spent ACT-002 0.75
        Thu 2026-12-03 15:00 | Karim Benali | done ACT-003.2
        Fri 2026-12-04 09:30 | Karim Benali | attention le canari consomme 20 % de CPU de plus
        Fri 2026-12-04 10:00 | Karim Benali | decision valider la fenêtre de maintenance du 8 décembre
        """,
        """
        Mon 2026-12-07 10:00 | Karim Benali | done ACT-003.3
        Mon 2026-12-07 14:00 | Inès Roux | done ACT-004.1
        Tue 2026-12-08 17:00 | Karim Benali | done ACT-003 tick all
        Tue 2026-12-08 17:01 | Karim Benali | spent ACT-003 1.5
        Tue 2026-12-08 17:05 | Lead | done DEC-1
        Wed 2026-12-09 09:30 | Karim Benali | incident ACT-003 lag de 12 minutes après le redémarrage
        Wed 2026-12-09 10:00 | Hugo Petit | done ACT-005.1
        Thu 2026-12-10 10:00 | Hugo Petit | block ACT-005 accès à Grafana refusé
        Thu 2026-12-10 10:05 | Hugo Petit | escalate ACT-005 N1 accès à Grafana refusé
        Fri 2026-12-11 11:00 | Lead | due ACT-005 2026-12-16
        """,
        """
        Mon 2026-12-14 09:30 | Hugo Petit | unblock ACT-005
        Mon 2026-12-14 10:00 | Lead | done INC-1
        Mon 2026-12-14 16:00 | Inès Roux | done ACT-004.2
        Tue 2026-12-15 16:00 | Inès Roux | done ACT-004.3
        Wed 2026-12-16 15:00 | Hugo Petit | done ACT-005 tick all
        Wed 2026-12-16 17:00 | Lead | done GATE-2
        Thu 2026-12-17 11:00 | Inès Roux | done ACT-004.4
        Fri 2026-12-18 10:00 | Lead | decision repousser les actions P3 après janvier
        """,
    ];

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public void Three_weeks_of_the_demonstration_read_as_approved(Language language) =>
        Approved.Matches(Written(Reading.Of(DemonstrationPlan.Content), language, Demonstration), $"ThreeWeeks.{language.Code()}.txt");

    [Fact]
    public void Three_weeks_of_the_real_plan_say_what_happened_and_no_more()
    {
        var read = ReferenceDocument.Read(ReferenceDocument.Clean);
        var french = Written(read, Language.French, Real);

        var weeks = french.Split("\n---\n");
        Assert.Contains("- Actions terminées : 1/8\n", weeks[0], StringComparison.Ordinal);
        Assert.Contains("- [x] ACT-003 - Optimisation Configuration MM2\n", weeks[1], StringComparison.Ordinal);
        Assert.Contains("16 décembre", weeks[1], StringComparison.Ordinal);
        Assert.DoesNotContain("M1 - Stabilisation", french, StringComparison.Ordinal); // all that is left of it is to be filled in in the document
        Assert.DoesNotContain("accès à Grafana", weeks[2], StringComparison.Ordinal);
    }

    private static string Written(ReadPlan read, Language language, string[] weeks)
    {
        var plan = new ToldPlan(read, J0, language);
        return string.Join("\n---\n", weeks.Select((week, index) => plan.Hears(week).Report($"2026-W{49 + index}")));
    }
}
