using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Tests.Escalations;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Reminders;

/// <summary>However often somebody looks, each thing comes once, at its instant.</summary>
public sealed class AgendaPropertyTests
{
    private static readonly DateTimeOffset Beginning = SampleChain.At("Mon 2026-11-30 00:00");

    private static readonly string[] Owners = ["Ada", "Karim", "Ops", "Architect", "Ada+Bo", ""];

    private static readonly string[] Zones = ["Europe/Paris", "Asia/Kathmandu", "Pacific/Kiritimati", "America/St_Johns"];

    /// <summary>A few actions due within five weeks, one of them drawn, one snoozed; Ada has a zone and an hour of her own, and is away for some days.</summary>
    private static readonly Gen<Scene> AnyScene = Gen.Select(
        Gen.Select(Gen.Int[-5, 35], Gen.Int[0, 4], Gen.Int[0, Owners.Length - 1], Gen.Int[0, 5]).Array[1, 5],
        Gen.Int[0, Zones.Length - 1],
        Gen.Int[0, 95],
        Gen.Int[0, 30],
        Gen.Int[0, 30 * 96]).Select((actions, zone, hour, away, snoozed) =>
        SampleScene.Of(
            [.. actions.Select((action, index) => SampleScene.Action(
                $"ACT-{index + 1:000}", $"{SampleDay(action.Item1):yyyy-MM-dd}", Owners[action.Item3], action.Item2 == 4 ? null : (Priority)action.Item2) with { Weeks = action.Item4 == 0 ? [] : [action.Item4] })])
            .With("Ada", new() { Zone = Zones[zone], DigestHour = new TimeOnly(hour / 4, hour % 4 * 15) })
            .With(Absence.Of(Realm.House, "Ada", SampleDay(away), SampleDay(away + 3), "Noé"))
            .With(Snooze.Of(new PlanKey("local", "local", "sample"), Subject.Action(1), "Ada", Beginning.AddMinutes(15 * snoozed))));

    private static DateOnly SampleDay(int days) => new DateOnly(2026, 11, 30).AddDays(days);

    [Fact]
    public void Whatever_the_looks_everything_but_a_missed_morning_or_start_comes_exactly_once() => Gen.Select(AnyScene, Gen.Int[0, 40 * 96].Array[1, 100]).Sample((scene, quarters) =>
    {
        // Looks at quarters of an hour often fall on the very instant of something.
        var looks = quarters.Order().Select(quarter => Beginning.AddMinutes(15 * quarter)).Append(Beginning.AddDays(41)).ToList();
        var (whole, parts) = (Agenda.Due(scene, Beginning, looks[^1]), InParts(scene, looks).ToList());

        Assert.Equal(Lasting(whole), Lasting(parts));
        Assert.Equal(parts.Distinct(), parts);
        Assert.Equal(parts.Select(one => one.At).Order(), parts.Select(one => one.At));
    });

    [Fact]
    public void A_morning_comes_when_a_look_falls_on_its_day_after_its_hour() => Gen.Select(AnyScene, Gen.Int[0, 30 * 24 * 60].Array[1, 30]).Sample((scene, minutes) =>
    {
        var looks = minutes.Order().Select(minute => Beginning.AddMinutes(minute)).ToList();
        var came = Digests(InParts(scene, looks)).ToHashSet();
        Assert.All(Digests(InParts(scene, Quarters(Beginning, Beginning.AddDays(30)))).Where(one => one.To is not "Ada" and not "Noé"), digest =>
        {
            var (start, end) = (SampleChain.Usual.StartOf(digest.Day), SampleChain.Usual.EndOf(digest.Day));
            Assert.Equal(looks.Any(look => look >= start && look <= end), came.Contains(digest));
        });
    }, iter: 30);

    [Fact]
    public void Whoever_looks_when_something_comes_next_finds_what_looking_all_the_time_finds() => AnyScene.Sample(scene =>
    {
        var end = Beginning.AddDays(20);
        var jumps = new List<DateTimeOffset>();
        for (var now = Beginning; (now = Agenda.Next(scene, now)) <= end;) jumps.Add(now);

        // Every instant here is at a quarter of an hour.
        Assert.Equal(SampleScene.InWords(InParts(scene, Quarters(Beginning, end))), SampleScene.InWords(InParts(scene, jumps)));
        Assert.InRange(jumps.Count, 1, 200);
    }, iter: 30);

    private static IEnumerable<DateTimeOffset> Quarters(DateTimeOffset from, DateTimeOffset to)
    {
        for (var at = from; at <= to; at = at.AddMinutes(15)) yield return at;
    }

    private static IEnumerable<Occurrence> InParts(Scene scene, IEnumerable<DateTimeOffset> looks)
    {
        var after = Beginning;
        foreach (var now in looks)
        {
            foreach (var occurrence in Agenda.Due(scene, after, now)) yield return occurrence;
            after = now;
        }
    }

    /// <summary>What is true however late it comes.</summary>
    private static IEnumerable<string> Lasting(IEnumerable<Occurrence> occurrences) =>
        SampleScene.InWords(occurrences.Where(one => one is not Occurrence.Message { Push.Draft: Draft.Digest or Draft.AboutToStart })).Order(StringComparer.Ordinal);

    private static IEnumerable<(DateOnly Day, string? To)> Digests(IEnumerable<Occurrence> occurrences) =>
        occurrences.OfType<Occurrence.Message>().Select(message => message.Push.Draft).OfType<Draft.Digest>().Select(digest => (digest.Day, digest.Person));
}
