using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Documents.Doctor;

namespace ChatOpsBot.Core.Tests.Documents.Doctor;

public sealed class DemonstrationDoctorTests
{
    [Fact]
    public void The_demonstration_has_one_owner_to_find_and_rows_to_fill_in_as_a_plan_in_mid_course_has()
    {
        var text = System.Text.Encoding.UTF8.GetString(DemonstrationPlan.Content);
        var onItsTwelfthDay = SoundPlan.Examine(text, start: "2026-11-30", today: "2026-12-12");

        Assert.Equal(
            [
                "Warning NoOwner 314 ACT-009",
                "Hint GateWithoutOwner 31 GATE-1 33 GATE-3 34 GATE-4",
                "Hint PastDue 135 ACT-003",
                "Hint RoleWithoutPerson 380 Équipe exploitation",
                "Hint MeasureWithoutValue 420 Actions terminées vs planifiées 421 Jalons respectés 422 Budget effort respecté 423 Incidents liés aux changements",
            ],
            onItsTwelfthDay.Select(finding => $"{finding.Severity} {SoundPlan.InWords(finding)}"));
    }

    [Fact]
    public void Without_a_start_it_asks_for_one()
    {
        var text = System.Text.Encoding.UTF8.GetString(DemonstrationPlan.Content);

        Assert.Equal(
            ["NoOwner", "StartUnknown"],
            SoundPlan.Examine(text, start: null).Where(finding => finding.Severity != Severity.Hint).Select(finding => finding.GetType().Name).Order());
    }
}
