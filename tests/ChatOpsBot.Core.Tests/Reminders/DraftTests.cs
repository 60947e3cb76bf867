using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Reminders;

public sealed class DraftTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<string> AnyName = Gen.OneOf(Gen.Const("Léa / Noé"), Gen.Const("a%2Fb é"), Gen.String[1, 20].Select(name => new string([.. name.Where(letter => !char.IsSurrogate(letter)), 'x'])));

    private static readonly Gen<Draft> AnyDraft = Gen.Select(Gen.Int[0, 23], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], AnyDay, AnyName, Gen.Bool).Select((kind, first, second, day, name, toPerson) => (Draft)(kind switch
    {
        0 => new Draft.Card(first),
        1 => new Draft.Call(first, second, name),
        2 => new Draft.Story(first, second, toPerson ? name : null),
        3 => new Draft.ForAdmins(first, second),
        4 => new Draft.Digest(day, toPerson ? name : null),
        5 => new Draft.Overdue(first, day, toPerson ? name : null),
        6 => new Draft.Late(first, day, name),
        7 => new Draft.AboutToStart(first, day),
        8 => new Draft.SnoozeOver(new Subject((SubjectKind)(first % 16), second), name, DateTimeOffset.FromUnixTimeSeconds(first)),
        9 => new Draft.SnoozeOver(new Subject(SubjectKind.Gate, second), name, DateTimeOffset.FromUnixTimeSeconds(4_102_444_800L + first)), // beyond 2038 too
        10 => new Draft.PauseOver(DateTimeOffset.FromUnixTimeSeconds(first)),
        11 => new Draft.PauseOver(DateTimeOffset.FromUnixTimeSeconds(4_102_444_800L + first)),
        12 => new Draft.StandUp(day),
        13 => new Draft.Report(new ReportWeek(1970 + first % 200, 1 + second % 52)),
        14 => new Draft.ReportPreview(new ReportWeek(1970 + first % 200, 1 + second % 52), name),
        15 => new Draft.Steering(day, toPerson ? name : null),
        16 => new Draft.FinalReport(first),
        17 => new Draft.MilestoneDraft(first, toPerson ? day : null, name),
        18 => new Draft.MilestoneReport(first),
        19 => new Draft.MailedReport(new ReportWeek(1970 + first % 200, 1 + second % 52)),
        20 => new Draft.StandUpQuestions(day, name),
        21 => new Draft.StandUpAnswers(day),
        _ => new Draft.Board(),
    }));

    [Fact]
    public void Every_draft_reads_back_to_itself_whatever_the_name() => AnyDraft.Sample(draft =>
    {
        var written = draft.ToString()!;
        Assert.Equal(draft, Draft.Parse(written));
        Assert.All(written, letter => Assert.InRange(letter, '!', '~'));
    });

    [Theory]
    [InlineData("call/3/2/L%C3%A9a%20%2F%20No%C3%A9")]
    [InlineData("story/3/2")]
    [InlineData("digest/2026-12-04")]
    [InlineData("overdue/4/2026-12-04")]
    [InlineData("standup/2026-12-04")]
    [InlineData("standup-ask/L%C3%A9a/2026-12-04")]
    [InlineData("standup-answers/2026-12-04")]
    [InlineData("report/2026-W53")]
    [InlineData("preview/2026-W05/L%C3%A9a")]
    [InlineData("steering/2026-12-10")]
    [InlineData("steering/2026-12-10/L%C3%A9a")]
    [InlineData("final/1")]
    [InlineData("approve/2/L%C3%A9a")]
    [InlineData("approve/2/L%C3%A9a/2026-12-10")]
    [InlineData("milestone/2")]
    [InlineData("mail/2026-W53")]
    [InlineData("board")]
    public void It_is_written_so_that_it_stays_readable(string written) => Assert.Equal(written, Draft.Parse(written)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("card")]
    [InlineData("card/x")]
    [InlineData("card/-1")]
    [InlineData("call/3/2")]
    [InlineData("digest/4.12.2026")]
    [InlineData("snooze/Nothing/1/2/Ada")]
    [InlineData("report/2026-W54")]
    [InlineData("report/2026 W5")]
    [InlineData("preview/2026-W05")]
    [InlineData("steering/10.12.2026")]
    [InlineData("board/1")]
    [InlineData("poem/1")]
    public void Anything_else_is_none(string text) => Assert.Null(Draft.Parse(text));
}
