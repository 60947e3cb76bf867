using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using CsCheck;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class FilterWordsTests
{
    private static readonly Gen<DateOnly?> Days = Gen.Date[new DateTime(2026, 1, 1), new DateTime(2028, 12, 31)]
        .Select(DateOnly.FromDateTime).Nullable();

    private static readonly Gen<ActionFilter> Filters = Gen.Select(
        Gen.Enum<Priority>().HashSet[0, 3], Gen.Enum<ActionStatus>().HashSet[0, 3], Gen.Int[0, 15], Gen.Int[1, 9].HashSet[0, 2], Days, Days,
        (priorities, statuses, flags, milestones, from, to) => new ActionFilter
        {
            Priorities = [.. priorities],
            Statuses = [.. statuses],
            OpenOnly = (flags & 1) != 0,
            OverdueOnly = (flags & 2) != 0,
            UnownedOnly = (flags & 4) != 0,
            IncompleteOnly = (flags & 8) != 0,
            Milestones = [.. milestones.Select(number => new MilestoneId(number))],
            DueFrom = from,
            DueTo = to,
        });

    [Fact]
    public void The_command_of_another_page_is_understood_as_the_same_filter_in_both_languages() => Gen
        .Select(Filters, Gen.Enum<Language>(), Gen.Int[1, 99])
        .Sample((filter, language, page) =>
        {
            var parsed = CommandParser.Parse(FilterWords.Command(language, filter, page), new DateOnly(2026, 12, 1), J0);
            return parsed is ParsedCommand.Asked { Question: Question.Actions again } && again.Page == page && Same(filter, again.Filter);
        });

    [Theory]
    [InlineData("Léa Martin", Language.French)]
    [InlineData("Tech Lead", Language.English)]
    [InlineData("Jean-Pierre d'Arc", Language.French)]
    public void The_owner_of_another_page_keeps_all_their_names(string owner, Language language)
    {
        var command = FilterWords.Command(language, new ActionFilter { Owners = [owner], OpenOnly = true }, 2);

        var parsed = Assert.IsType<ParsedCommand.Asked>(CommandParser.Parse(command, new DateOnly(2026, 12, 1), J0));
        var question = Assert.IsType<Question.Actions>(parsed.Question);
        Assert.Equal(owner, Assert.Single(question.Filter.Owners), ignoreCase: true);
        Assert.Equal((true, 2), (question.Filter.OpenOnly, question.Page));
    }

    private static bool Same(ActionFilter first, ActionFilter second) =>
        first.Priorities.ToHashSet().SetEquals(second.Priorities)
        && first.Statuses.ToHashSet().SetEquals(second.Statuses)
        && first.Milestones.ToHashSet().SetEquals(second.Milestones)
        && first.Owners.IsEmpty && second.Owners.IsEmpty && second.Words.IsEmpty
        && (first.OpenOnly, first.OverdueOnly, first.UnownedOnly, first.IncompleteOnly, first.DueFrom, first.DueTo)
        == (second.OpenOnly, second.OverdueOnly, second.UnownedOnly, second.IncompleteOnly, second.DueFrom, second.DueTo);
}
