using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Commands;

/// <summary>The button for the next page types the filter again.</summary>
public sealed class FilterRoundTripTests
{
    private static readonly Gen<ActionFilter> AnyFilter =
        from priorities in Gen.Shuffle(Enum.GetValues<Priority>(), 0, 4)
        from statuses in Gen.Shuffle(Enum.GetValues<ActionStatus>(), 0, 5)
        from flags in Gen.Bool.Array[4]
        from owners in Gen.Shuffle((string[])["Tech Lead", "Léa Martin", "Ops Kafka", "karim", "Équipe de production"], 0, 3)
        from milestones in Gen.Shuffle((MilestoneId[])[new MilestoneId(1), new MilestoneId(2), new MilestoneId(13)], 0, 3)
        from due in Gen.DateOnly.Array[2]
        from bounds in Gen.Bool.Array[2]
        from words in Gen.Shuffle((string[])["runbooks", "Sécurité", "REC-PERF-04", "kafka", "alertes"], 0, 3)
        select new ActionFilter
        {
            Priorities = [.. priorities],
            Statuses = [.. statuses],
            OpenOnly = flags[0],
            OverdueOnly = flags[1],
            UnownedOnly = flags[2],
            IncompleteOnly = flags[3],
            Owners = [.. owners],
            Milestones = [.. milestones],
            DueFrom = bounds[0] ? due.Min() : null,
            DueTo = bounds[1] ? due.Max() : null,
            Words = [.. words],
        };

    [Fact]
    public void A_filter_written_as_a_command_reads_back_to_itself() => Gen.Select(AnyFilter, Gen.Int[1, 9999], Gen.Enum<Language>()).Sample((filter, page, language) =>
    {
        var parsed = CommandParser.Parse(FilterWords.Command(language, filter, page), new DateOnly(2026, 12, 2), null);
        Assert.Equivalent(new Question.Actions(filter, page), Assert.IsType<ParsedCommand.Asked>(parsed).Question, strict: true);
    });
}
