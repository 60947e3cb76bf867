using System.Collections.Immutable;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Tests.Escalations;
using ChatOpsBot.Core.Tests.Reminders;

namespace ChatOpsBot.Core.Tests.Reports;

/// <summary>A week's report, filled into the form of the plan. The week ends on Friday 4 December 2026 at 16:00.</summary>
public sealed class ReportTests
{
    private const string French = """
        # Rapport de Suivi - Semaine XX

        ## Résumé
        - Actions terminées: X/Y
        - Météo: [soleil]
        - Prochaine échéance: [DATE] - [ACTION]

        ## Actions Terminées
        - [x] ACT-XXX - Description

        ## Actions en Cours
        - [ ] ACT-XXX - % avancement - [Blocage si applicable]

        ## Budget
        - [montant]

        ## Prochaines Étapes
        - [Étape 1]
        """;

    [Fact]
    public void The_template_of_the_plan_decides_the_sections_and_what_else_a_reader_wants_comes_after_it()
    {
        var scene = Week(French, Language.French, [SampleScene.Action("ACT-001", "2026-12-03"), SampleScene.Action("ACT-002", "2026-12-09"), SampleScene.Action("ACT-003", "2026-12-01")])
            .Changed("Wed 2026-12-02 10:00", 1, ChangedField.Status, "ToDo", "Done")
            .Changed("Thu 2026-12-03 10:00", 2, ChangedField.Status, "ToDo", "Blocked")
            .Changed("Thu 2026-12-03 10:00", 2, ChangedField.BlockedReason, null, "pas\nde clé")
            .Changed("Thu 2026-12-03 11:00", 2, ChangedField.Due, "2026-12-07", "2026-12-09");

        Assert.Equal(
            """
            # Rapport de Suivi - Semaine 49

            Sample : semaine 2026-W49, semaine 1 du plan, du vendredi 27 novembre 2026 16:00 au vendredi 4 décembre 2026 16:00 (Europe/Paris).

            ## Résumé
            - Actions terminées : 1/3
            - Météo : —
            - Prochaine échéance : 9 décembre, dans 5 jours - ACT-002 Title of ACT-002

            ## Actions Terminées
            - [x] ACT-001 - Title of ACT-001

            ## Actions en Cours
            - [ ] ACT-002 - Title of ACT-002 - Bloquée : pas de clé

            ## Budget
            - —

            ## Prochaines Étapes
            - ACT-002 - Title of ACT-002 (9 décembre, dans 5 jours, Ada)

            ## Points d’attention
            - ACT-003 - Title of ACT-003 : en retard de 3 jours sur le 1 décembre, Ada

            ## Évolution sur la période
            - Actions terminées : 0/3 → 1/3
            - Avancement : 0 % → 33 %

            ## Dates qui ont glissé
            - ACT-002 - Title of ACT-002 : 7 décembre → 9 décembre (+2 jours)

            ## Indicateurs calculés
            - Actions terminées sur celles dues à ce jour : 50 % (cible 100 %). 1 terminée sur 2 dues au 4 décembre, sans les archivées ni les incomplètes.
            - Jalons tenus à leur date : ne peut pas être calculé (cible 100 %). Aucun jalon n’est passé.
            - Effort passé par rapport à l’estimé : ne peut pas être calculé (cible ±10 %). Aucune action terminée n’a à la fois un effort estimé et un temps passé noté (1 terminée).
            - Incidents : 0 (cible 0, → stable). Aucun signalé depuis le début.

            """.ReplaceLineEndings("\n"),
            Markdown(scene).Replace('\u00A0', ' '));
    }

    [Fact]
    public void Without_a_template_the_usual_sections_stand_and_an_empty_week_says_so()
    {
        var lines = Markdown(Week(null, Language.English, [SampleScene.Action("ACT-001", "2026-12-20")])).Split('\n');

        Assert.Equal("# Progress report - Week 49", lines[0]);
        Assert.Contains("Nothing changed in the plan in this period.", lines);
        Assert.Equal(
            ["Summary", "Actions done", "Actions in progress", "Points of attention", "Decisions required", "Next steps", "Change in the period", "Computed indicators"],
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
        Assert.Contains("- Actions done: 0/1, unchanged", lines);
    }

    [Theory]
    [InlineData("# Weekly\n## What we finished\n## Ongoing work\n## Blockers and risks\n## Upcoming", "Done InProgress Attention Next")]
    [InlineData("## Synthèse\n### Jalons\n## Réalisé\n## À venir\n## Arbitrages\n## Indicateurs", "Summary Milestones Done Next Decisions Kpis")]
    [InlineData("# A\n## Météo\n## Escalades\n## Retards", "? Escalations Attention")]
    [InlineData("## Dates reportées\n## Évolution", "Slipped Changes")]
    [InlineData("no heading at all", "none")]
    public void Headings_are_known_by_their_words_in_both_languages(string template, string parts) =>
        Assert.Equal(parts, ReportTemplate.Read(template) is { } read ? string.Join(' ', read.Sections.Select(section => section.Part?.ToString() ?? "?")) : "none");

    [Theory]
    [InlineData("Rapport de Suivi - Semaine XX", "Rapport de Suivi - Semaine 05")]
    [InlineData("Week [week] report", "Week 05 report")]
    [InlineData("Rapport S${NUMERO}", "Rapport S05")]
    [InlineData("Point hebdo", "Point hebdo – 2026-W05")]
    public void The_title_has_the_number_of_the_week(string title, string filled) => Assert.Equal(filled, ReportTemplate.TitleOf(title, new ReportWeek(2026, 5)));

    [Theory]
    [InlineData("Fri 2026-12-04 15:59", "1/2 1 done")]
    [InlineData("Fri 2026-12-04 16:00", "1/2 1 done")] // at the very instant
    [InlineData("Fri 2026-12-04 16:01", "0/2 0 done")] // of the next week
    [InlineData("Fri 2026-11-27 16:00", "1/2 0 done")] // of the week before
    public void A_late_run_is_computed_as_of_its_cut_off(string doneAt, string expected)
    {
        var report = Report(Week(null, Language.English, [SampleScene.Action("ACT-001", "2026-12-03"), SampleScene.Action("ACT-002", "")])
            .Changed(doneAt, 1, ChangedField.Status, "ToDo", "Done"), now: "Tue 2026-12-08 09:00");

        Assert.Equal(expected, $"{report.Plan.Actions.Count(action => !action.IsOpen)}/2 {report.Moved.Count(moves => moves.IsFinished)} done");
        Assert.Equal(SampleChain.At("Fri 2026-12-04 16:00"), report.Until);
    }

    [Fact]
    public void What_was_added_after_the_cut_off_is_not_in_it()
    {
        var scene = Week(null, Language.English, [SampleScene.Action("ACT-001", ""), SampleScene.Action("ACT-002", "")]).Changed("Mon 2026-12-07 10:00", 2, ChangedField.Created, null, "Title");

        Assert.Equal(["ACT-001"], Report(scene, now: "Tue 2026-12-08 09:00").Plan.Actions.Select(action => $"{action.Code}"));
    }

    [Theory]
    [InlineData(null, "Fri 2026-11-27 16:00", "")]
    [InlineData("Fri 2026-11-27 16:00", "Fri 2026-11-27 16:00", "")]
    [InlineData("Fri 2026-11-13 16:00", "Fri 2026-11-13 16:00", "2026-W47 2026-W48")] // two weeks had none
    public void A_report_begins_where_the_one_before_ended(string? reported, string from, string missed)
    {
        var report = Report(Week(null, Language.English, []) with { ReportedUntil = reported is null ? null : SampleChain.At(reported) });

        Assert.Equal((SampleChain.At(from), missed), (report.From, string.Join(' ', report.Missed)));
    }

    [Fact]
    public void What_was_done_and_taken_back_in_a_week_did_not_happen_and_a_date_brought_forward_did_not_slip()
    {
        var report = Report(Week(null, Language.English, [SampleScene.Action("ACT-001", "2026-12-10")])
            .Changed("Wed 2026-12-02 10:00", 1, ChangedField.Status, "ToDo", "Done").Changed("Wed 2026-12-02 11:00", 1, ChangedField.Status, "Done", "ToDo")
            .Changed("Wed 2026-12-02 12:00", 1, ChangedField.Due, "2026-12-12", "2026-12-10"));

        Assert.DoesNotContain(report.Moved, moves => moves.IsFinished);
        Assert.Empty(SlippedDate.Of(report.Before, report.Plan));
    }

    /// <summary>A plan as it stands after all changes; they are told to its journal by <c>Changed</c>.</summary>
    internal static Scene Week(string? template, Language language, ImmutableArray<ReadAction> actions)
    {
        var scene = SampleScene.Of(actions);
        var plan = (SamplePlan.Plan(actions) with { Language = language, ReportTemplate = template is null ? null : new ReadTemplate(template, [], 1) }).Snapshot(SamplePlan.J0);
        return scene with { Team = scene.Team with { Plan = plan, Language = language, Meetings = Meetings.Usual } };
    }

    internal static WeeklyReport Report(Scene scene, string now = "Fri 2026-12-04 16:00") => WeeklyReport.At(scene, new ReportWeek(2026, 49), SampleChain.At(now))!;

    private static string Markdown(Scene scene) => FilledReport.Of(Report(scene)).Markdown();
}
