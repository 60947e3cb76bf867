using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Tests.Escalations;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Commands;

/// <summary>Said in Paris, in a plan that starts on Monday 30 November 2026; a day alone means nine o'clock.</summary>
public sealed class WrittenMomentTests
{
    private static readonly DateOnly J0 = new(2026, 11, 30);

    [Theory]
    [InlineData("1 h", "Wed 2026-12-02 16:30")]
    [InlineData("1h", "Wed 2026-12-02 16:30")]
    [InlineData("2 heures", "Wed 2026-12-02 17:30")]
    [InlineData("in 2 hours", "Wed 2026-12-02 17:30")]
    [InlineData("90 min", "Wed 2026-12-02 17:00")]
    [InlineData("dans 45 minutes", "Wed 2026-12-02 16:15")]
    [InlineData("18:00", "Wed 2026-12-02 18:00")]
    [InlineData("15:30", "Thu 2026-12-03 15:30")] // this very minute has passed
    [InlineData("9:00", "Thu 2026-12-03 09:00")] // passed: tomorrow
    [InlineData("14h30", "Thu 2026-12-03 14:30")]
    [InlineData("18 h 30", "Wed 2026-12-02 18:30")]
    [InlineData("at 6pm", "Wed 2026-12-02 18:00")]
    [InlineData("6:30 pm", "Wed 2026-12-02 18:30")]
    [InlineData("à 18h", "Wed 2026-12-02 18:00")]
    [InlineData("demain", "Thu 2026-12-03 09:00")]
    [InlineData("demain 10h", "Thu 2026-12-03 10:00")]
    [InlineData("demain à 10 h", "Thu 2026-12-03 10:00")]
    [InlineData("tomorrow at 9am", "Thu 2026-12-03 09:00")]
    [InlineData("tomorrow 12am", "Thu 2026-12-03 00:00")]
    [InlineData("tomorrow 12pm", "Thu 2026-12-03 12:00")]
    [InlineData("vendredi", "Fri 2026-12-04 09:00")]
    [InlineData("Friday, 2 pm", "Fri 2026-12-04 14:00")]
    [InlineData("lundi prochain", "Mon 2026-12-07 09:00")]
    [InlineData("next monday 14:00", "Mon 2026-12-07 14:00")]
    [InlineData("2026-12-04 14:00", "Fri 2026-12-04 14:00")]
    [InlineData("2026-12-04", "Fri 2026-12-04 09:00")]
    [InlineData("4/12 à 14h", "Fri 2026-12-04 14:00")]
    [InlineData("4 décembre 14:00", "Fri 2026-12-04 14:00")]
    [InlineData("J+10", "Thu 2026-12-10 09:00")]
    [InlineData("in 10 days", "Sat 2026-12-12 09:00")]
    [InlineData("today 8:00", "Wed 2026-12-02 08:00")] // it has passed: whoever asks says so
    public void A_moment_is_read_as_people_write_it(string text, string moment) => Assert.Equal(moment, Read(text, "Wed 2026-12-02 15:30"));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("25:00")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("12:60")]
    [InlineData("frday 10:00")]
    [InlineData("99999 h")]
    [InlineData("ACT-005")]
    public void Anything_else_is_no_moment(string text) => Assert.Equal("never", Read(text, "Wed 2026-12-02 15:30"));

    [Theory]
    [InlineData("2h30", "Sat 2027-03-27 15:00", "Sun 2027-03-28 03:30")] // skipped in spring: an hour later
    [InlineData("2h30", "Sat 2026-10-24 15:00", "Sun 2026-10-25 02:30")] // twice in autumn: the first
    [InlineData("demain 9h", "Sat 2027-03-27 15:00", "Sun 2027-03-28 09:00")]
    [InlineData("4 h", "Sun 2027-03-28 00:00", "Sun 2027-03-28 05:00")] // four hours, whatever the clocks show
    [InlineData("4 h", "Sun 2026-10-25 00:00", "Sun 2026-10-25 03:00")]
    public void Clocks_that_change_are_minded(string text, string now, string moment)
    {
        Assert.Equal(moment, Read(text, now));
        Assert.Equal(TimeSpan.Zero, WrittenMoment.Read(text, SampleChain.At(now), SampleChain.Usual, J0, new TimeOnly(9, 0))!.Value.Offset);
    }

    [Fact]
    public void No_text_makes_it_throw() => Gen.Select(Gen.Char.Array[0, 90], Gen.Int[0, 99], Gen.Int[0, 99]).Sample((any, hour, minute) =>
    {
        foreach (var text in new[] { new string(any), $"{hour}:{minute:00}", $"demain {hour}h{minute:00}", $"{hour} pm", $"{hour}{minute} h", $"{hour}/{minute} {hour}am", $"J+{hour}{minute}{hour} {minute}h" })
            _ = WrittenMoment.Read(text, SampleChain.At("Wed 2026-12-02 15:30"), SampleChain.Usual, J0, new TimeOnly(9, 0));
    });

    private static string Read(string text, string now) => WrittenMoment.Read(text, SampleChain.At(now), SampleChain.Usual, J0, new TimeOnly(9, 0)).Local();
}
