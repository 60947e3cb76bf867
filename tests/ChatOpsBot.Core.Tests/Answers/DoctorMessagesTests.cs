using System.Collections.Immutable;
using System.Reflection;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class DoctorMessagesTests
{
    private static readonly ImmutableArray<Spot> Spots = [new(12, "ACT-004", "J+14", 2.5m, 2), new(40, "ACT-007", "J+60", 3, 5)];

    private static readonly IEnumerable<Finding> Every = typeof(Finding).GetNestedTypes().Select(Sample);

    [Fact]
    public void Every_finding_says_in_both_languages_what_is_wrong_and_how_to_mend_it() => Assert.All(Every, finding =>
    {
        var french = Sentence(finding, Language.French);
        var english = Sentence(finding, Language.English);
        Assert.NotEqual(french.ToString(), english.ToString());
        Assert.All(new[] { french, english }, sentence => Assert.Matches(@"(?s)^\S.{10,}\n→ .{5,}$", sentence.ToString()));
    });

    [Fact]
    public void Every_command_that_mends_an_action_is_one_that_is_understood()
    {
        var commands = Every.SelectMany(finding => new[] { Sentence(finding, Language.French), Sentence(finding, Language.English) })
            .SelectMany(sentence => sentence.Runs.OfType<TextRun.Code>())
            .Select(run => run.Value.Replace("…", "J+3", StringComparison.Ordinal))
            .Where(command => command.Contains("ACT-", StringComparison.Ordinal))
            .Distinct().ToList();

        Assert.True(commands.Count > 15);
        Assert.All(commands, command =>
            Assert.IsType<ParsedCommand.Changing>(CommandParser.Parse(command, new DateOnly(2026, 12, 2), new DateOnly(2026, 11, 30))));
    }

    [Fact]
    public void A_finding_in_thousands_of_places_names_twelve_and_counts_the_others()
    {
        var sentence = Sentence(new Finding.NoOwner([.. Enumerable.Range(1, 1000).Select(line => new Spot(line, $"ACT-{line}"))], null), Language.French);

        Assert.Contains("ACT-12 l.12 … et 988 de plus", sentence.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ACT-13", sentence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_and_findings_stand_under_their_severity()
    {
        var message = DoctorMessages.All(Language.English, "Greenhouse", [new Finding.RowNotRead(Spots), new Finding.NoOwner(Spots, null), new Finding.NoEffort(Spots), new Finding.NoPriority(Spots)]);

        Assert.Equal("Diagnosis: Greenhouse: 1 error, 1 warning, 2 hints", message.Summary);
        Assert.Equal([1, 1, 2], message.Blocks.OfType<MessageBlock.Facts>().Select(facts => facts.Items.Length));
        Assert.All(message.Blocks.OfType<MessageBlock.Facts>().SelectMany(facts => facts.Items), fact => Assert.Equal("line 12", fact.Label));
    }

    [Theory]
    [InlineData(1, 12, "diagnostic page 2")]
    [InlineData(2, 8, "diagnostic page 1")]
    [InlineData(9, 8, "diagnostic page 1")]
    public void A_chat_shows_twelve_at_a_time_and_a_button_to_the_others(int page, int shown, string button)
    {
        ImmutableArray<Finding> findings = [.. Enumerable.Repeat<Finding>(new Finding.NoEffort(Spots), 20)];

        var message = DoctorMessages.Page(Language.French, "Serre", findings, page);

        Assert.Equal(shown, message.Blocks.OfType<MessageBlock.Facts>().Sum(facts => facts.Items.Length));
        Assert.Equal([button], message.Blocks.OfType<MessageBlock.Buttons>().Single().Items.Select(item => item.Command));
        Assert.Equal(20, DoctorMessages.All(Language.French, "Serre", findings).Blocks.OfType<MessageBlock.Facts>().Sum(facts => facts.Items.Length));
    }

    [Fact]
    public void A_sound_plan_is_told_so()
    {
        var message = DoctorMessages.All(Language.French, "Serre", []);

        Assert.Equal((MessageKind.Answer, "Rien à signaler : le plan se lit en entier et ne se contredit pas."), (message.Kind, message.Summary));
    }

    private static RichText Sentence(Finding finding, Language language) =>
        DoctorMessages.All(language, "", [finding]).Blocks.OfType<MessageBlock.Facts>().Single().Items.Single().Value;

    private static Finding Sample(Type kind)
    {
        var constructor = kind.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single();
        return (Finding)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Sample(kind, parameter))]);
    }

    private static object Sample(Type kind, ParameterInfo parameter) => parameter.Name switch
    {
        "Spots" => Spots,
        "Placeholders" or "Count" => 7,
        "Role" => "Tech Lead",
        "LeftOut" => ImmutableArray.Create("ACT-001"),
        "Measures" => MeasureKind.Kpi,
        "Gravity" => Severity.Warning,
        "What" => ("Aucun canal n’est lié.", "No channel is bound."),
        "Mend" => ("écrivez `ici`", "type `here`"),
        "Differences" => ImmutableArray.Create<DrawnDifference>(
            new DrawnDifference.Progress(1, null, 35, 0), new DrawnDifference.Progress(2, new MilestoneId(1), 100, 0), new DrawnDifference.Count(3, ActionStatus.Done, 2, 0),
            new DrawnDifference.NextIsDone(4, ActionId.Parse("ACT-001")), new DrawnDifference.NextHasAnotherDate(5, ActionId.Parse("ACT-001"), "J+5", DueDate.Read("J+6")),
            new DrawnDifference.NextIsAnother(6, ActionId.Parse("ACT-001"), ActionId.Parse("ACT-002")), new DrawnDifference.Unknown(7, "ACT-009")),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), $"{kind.Name}.{parameter.Name}", null),
    };
}
