using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Documents;

public sealed class CellTests
{
    [Theory]
    [InlineData("P1 - Critique", Priority.P1, "Critique")]
    [InlineData("p0", Priority.P0, null)]
    [InlineData("P2 – Importante", Priority.P2, "Importante")]
    [InlineData("Standard (P3)", Priority.P3, "Standard")]
    [InlineData("Haute", null, "Haute")]
    [InlineData("P7", null, "P7")]
    [InlineData("-", null, null)]
    [InlineData("${PRIORITE}", null, null)]
    public void A_priority_is_a_level_and_the_word_beside_it(string text, Priority? priority, string? word) =>
        Assert.Equal(new PriorityCell(priority, word), PriorityCell.Read(text));

    [Theory]
    [InlineData("0.5 jour-homme", "0.5")]
    [InlineData("0,5 j/h", "0.5")]
    [InlineData("3 jours-homme", "3")]
    [InlineData("3 days", "3")]
    [InlineData("2 j", "2")]
    [InlineData("1.5 person-days", "1.5")]
    [InlineData("~4 jours (estimation)", "4")]
    [InlineData("5", "5")]
    public void An_effort_is_read_in_person_days(string text, string days) =>
        Assert.Equal(decimal.Parse(days, System.Globalization.CultureInfo.InvariantCulture), EffortCell.Read(text));

    [Theory]
    [InlineData("-")]
    [InlineData("- jours-homme")]
    [InlineData("${EFFORT} jours-homme")]
    [InlineData("4 heures")]
    [InlineData("2-3 jours")]
    [InlineData("")]
    public void An_effort_that_is_not_in_days_is_no_effort(string text) => Assert.Null(EffortCell.Read(text));

    [Theory]
    [InlineData("Léa Martin", "Léa Martin")]
    [InlineData("Léa Martin / Tech Lead", "Léa Martin|Tech Lead")]
    [InlineData("A, B; C & D et E and F", "A|B|C|D|E|F")]
    [InlineData("Équipe R&D", "Équipe R&D")]
    [InlineData("-", "")]
    [InlineData("—", "")]
    [InlineData("${RESPONSABLE} / Ops", "Ops")]
    [InlineData("À définir", "")]
    [InlineData("TBD", "")]
    [InlineData("Ops, ops", "Ops")]
    public void Owners_are_split_and_nobody_is_nobody(string text, string owners) =>
        Assert.Equal(owners, string.Join('|', OwnerCell.Read(text)));

    [Theory]
    [InlineData("✅ Terminé", ActionStatus.Done, null)]
    [InlineData("Terminée - 2026-11-30", ActionStatus.Done, null)]
    [InlineData("Done", ActionStatus.Done, null)]
    [InlineData("[x]", ActionStatus.Done, null)]
    [InlineData("✅", ActionStatus.Done, null)]
    [InlineData("🔄 En cours (60 %)", ActionStatus.InProgress, null)]
    [InlineData("in progress", ActionStatus.InProgress, null)]
    [InlineData("⬜ À faire", ActionStatus.ToDo, null)]
    [InlineData("to do", ActionStatus.ToDo, null)]
    [InlineData("[ ]", ActionStatus.ToDo, null)]
    [InlineData("❌ Bloqué", ActionStatus.Blocked, null)]
    [InlineData("❌", ActionStatus.Blocked, null)]
    [InlineData("Bloqué - no server", ActionStatus.Blocked, "no server")]
    [InlineData("⚠️ Blocked: waiting - again", ActionStatus.Blocked, "waiting - again")]
    [InlineData("Bloquée par le fournisseur (DNS)", ActionStatus.Blocked, "par le fournisseur (DNS)")]
    [InlineData("Blocked (no server)", ActionStatus.Blocked, "no server")]
    [InlineData("Annulé", ActionStatus.Archived, null)]
    public void A_status_is_known_by_words_and_signs(string text, ActionStatus status, string? reason) =>
        Assert.Equal(new StatusCell(status, reason), StatusCell.Read(text));

    [Theory]
    [InlineData("Terminé à 50 %")]
    [InlineData("non terminé")]
    [InlineData("en attente")]
    [InlineData("🎈")]
    public void Words_that_are_no_status_or_say_two_things_are_not_read(string text) => Assert.Null(StatusCell.Read(text));

    [Theory]
    [InlineData("4h", 240)]
    [InlineData("24 h", 1440)]
    [InlineData("2 jours", 2880)]
    [InlineData("2 days", 2880)]
    [InlineData("30 min", 30)]
    [InlineData("1h30", 90)]
    [InlineData("< 4 heures", 240)]
    [InlineData("1,5 h", 90)]
    [InlineData("1 semaine", 10080)]
    public void A_response_time_is_read_in_minutes_hours_and_days(string text, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), ResponseTimeCell.Read(text));

    [Theory]
    [InlineData("-")]
    [InlineData("soon")]
    [InlineData("0 h")]
    [InlineData("4")]
    public void What_is_no_response_time_is_not_read(string text) => Assert.Null(ResponseTimeCell.Read(text));

    [Theory]
    [InlineData("ACT-001, 002, 003", "ACT-001 ACT-002 ACT-003")]
    [InlineData("ACT-001 et 003", "ACT-001 ACT-003")]
    [InlineData("ACT-001 à ACT-003", "ACT-001 ACT-002 ACT-003")]
    [InlineData("ACT-001..003", "ACT-001 ACT-002 ACT-003")]
    [InlineData("ACT-001 to 003", "ACT-001 ACT-002 ACT-003")]
    [InlineData("act-1 – act-3", "ACT-001 ACT-002 ACT-003")]
    [InlineData("ACT‑001 (validation), ACT-003", "ACT-001 ACT-003")]
    [InlineData("ACT-001, 2 jours", "ACT-001")]
    [InlineData("Validation, support N1, jalon M2, avant J-7", "")]
    [InlineData("ACT-002, ACT-2", "ACT-002")]
    [InlineData("-", "")]
    public void Ids_written_short_are_written_out_among_free_text(string text, string ids)
    {
        var (known, unknown) = Ids().Read(text);

        Assert.Equal(ids, string.Join(' ', known));
        Assert.Empty(unknown);
    }

    [Fact]
    public void Ids_that_the_plan_does_not_have_are_told_apart()
    {
        var (known, unknown) = Ids().Read("ACT-003 à 005, TASK-9");

        Assert.Equal("ACT-003", string.Join(' ', known));
        Assert.Equal("ACT-005 ACT-004 TASK-9", string.Join(' ', unknown.OrderBy(id => id.Prefix).ThenByDescending(id => id.Number)));
    }

    [Fact]
    public void A_range_beyond_reason_is_taken_for_its_ends() =>
        Assert.Equal("ACT-001 ACT-999999999", string.Join(' ', Ids().Read("ACT-001 à ACT-999999999") is var (known, unknown) ? [.. known, .. unknown] : []));

    private static ActionIdList Ids() => new([ActionId.Parse("ACT-001"), ActionId.Parse("ACT-002"), ActionId.Parse("ACT-003")]);
}
