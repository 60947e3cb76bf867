using System.Text;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using Ical.Net;

namespace ChatOpsBot.Tests.Plans;

/// <summary>The calendar of a plan, read back by the library and held against the rules of RFC 5545.</summary>
public sealed class PlanCalendarTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly PlanSnapshot Demonstration = Snapshot(DemonstrationPlan.Content);

    [Fact]
    public void Due_dates_and_milestones_are_whole_days()
    {
        var events = Calendar.Load(PlanCalendar.Write(Demonstration, Language.French, Now))!.Events;
        Assert.Equal(Demonstration.Actions.Count(action => action.DueDay is not null) + Demonstration.Milestones.Count(milestone => milestone.Day is not null), events.Count);
        Assert.All(events, one => Assert.True(one.IsAllDay));
        var third = Assert.Single(events, one => one.Summary!.Contains("ACT-003", StringComparison.Ordinal));
        Assert.Equal((Demonstration.Find(ActionId.Parse("ACT-003"))!.DueDay, "Statut : en cours\nResponsable : Karim Benali"), (third.Start!.Date, third.Description));
    }

    [Fact]
    public void Ids_stay_the_same_and_are_given_once()
    {
        string[] Ids(Language language) => [.. Calendar.Load(PlanCalendar.Write(Demonstration, language, Now.AddDays(1)))!.Events.Select(one => one.Uid!)];
        Assert.Equal(Ids(Language.French), Ids(Language.English));
        Assert.Equal(Ids(Language.French).Length, Ids(Language.French).Distinct().Count());
    }

    [Fact]
    public void Lines_end_in_CRLF_and_are_folded_at_75_octets_between_characters()
    {
        var text = PlanCalendar.Write(Demonstration, Language.French, Now);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Equal(text, text.ReplaceLineEndings("\r\n"));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\uFFFD", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_entry_has_what_the_standard_asks_for()
    {
        var text = PlanCalendar.Write(Demonstration, Language.English, Now).Replace("\r\n ", "", StringComparison.Ordinal);
        var entries = text.Split("BEGIN:VEVENT").Skip(1).ToList();
        Assert.Contains("VERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.Contains("PRODID:", text, StringComparison.Ordinal);
        Assert.All(entries, entry => Assert.Single(entry.Split("\r\n"), line => line.StartsWith("UID:", StringComparison.Ordinal)));
        Assert.All(entries, entry => Assert.Single(entry.Split("\r\n"), line => line == "DTSTAMP:20261202T090000Z"));
        Assert.All(entries, entry => Assert.Single(entry.Split("\r\n"), line => line.StartsWith("DTSTART;VALUE=DATE:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Commas_semicolons_and_backslashes_come_back_as_they_were()
    {
        var plan = Snapshot(Encoding.UTF8.GetBytes("# P\n\n#### A1: one, two; C:\\\\temp é日本\n\n| Attribute | Value |\n|---|---|\n| Due | 2026-12-04 |\n| Owner | Ada |\n"));
        Assert.Equal("A1 one, two; C:\\temp é日本", Assert.Single(Calendar.Load(PlanCalendar.Write(plan, Language.English, Now))!.Events).Summary);
    }

    private static PlanSnapshot Snapshot(byte[] content) => PlanSnapshot.Of(Plan.FromDocument(
        new PlanKey("local", "local", "plan"), Assert.IsType<ReadOutcome.Read>(PlanReader.Read(content)).Plan, new DateOnly(2026, 11, 30), new DocumentFile("plan.md", content, false), Now, before: null));
}
