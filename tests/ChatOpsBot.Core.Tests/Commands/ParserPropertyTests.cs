using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Commands;

public class ParserPropertyTests
{
    private static readonly DateOnly Today = new(2026, 12, 2);

    private static readonly string[] CommandWords = [.. CommandCatalog.Entries.SelectMany(entry => entry.English.Concat(entry.French))];

    private static readonly Gen<string> AnyWord = Gen.OneOf(
        Gen.OneOf(CommandWords),
        Gen.OneOf(
            "P1", "M2", "ACT-004", "4", "2-5", "à", "de", "@lea", "page", "2", "avant", "before", "vendredi", "4/12", ",", "et", "Léa", "kafka",
            "statsu", "retrad", "frday", "owner", "the", "/plan", "cette semaine", "J+10", "31/4", "foo", "d'", "..", "?", "ouvertes", "please"));

    [Fact]
    public void An_id_in_any_case_with_any_hyphen_and_without_its_zeros_is_the_same_action()
    {
        var hyphens = Gen.OneOf("", "-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\uFF0D");
        var prefixes = Gen.OneOf("ACT", "act", "Act", "aCt");
        Gen.Select(prefixes, hyphens, Gen.Int[0, 999_999], Gen.Int[1, 9], Gen.OneOf("", "status ", "statut de "))
            .Sample((prefix, hyphen, number, digits, command) =>
            {
                var sentence = $"{command}{prefix}{hyphen}{number.ToString($"D{digits}")}";
                var question = Assert.IsType<Question.Status>(Assert.IsType<ParsedCommand.Asked>(CommandParser.Parse(sentence, Today, null)).Question);
                Assert.Equal(ActionId.Parse($"ACT-{number}"), Assert.Single(question.References).Code);
            });
    }

    [Fact]
    public void A_suggestion_is_itself_understood() => AnyWord.Array[1, 6].Sample(words =>
    {
        if (CommandParser.Parse(string.Join(' ', words), Today, null) is not ParsedCommand.NotUnderstood { Suggestion: { } suggestion }) return;
        Assert.IsNotType<ParsedCommand.NotUnderstood>(CommandParser.Parse(suggestion, Today, null));
    });

    [Fact]
    public void A_word_with_two_letters_swapped_is_understood_or_gets_a_suggestion()
    {
        var words = CommandWords.Where(word => word.Length > 3 && !word.Contains(' ')).ToArray();
        Gen.Select(Gen.OneOf(words), Gen.Int[0, 100]).Sample((word, place) =>
        {
            var at = place % (word.Length - 1);
            var swapped = $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
            if (CommandParser.Parse(swapped, Today, null) is not ParsedCommand.NotUnderstood failure) return;
            Assert.True(failure.Suggestion is not null, swapped);
        });
    }

    [Fact]
    public void Any_text_at_all_is_parsed_without_a_throw() =>
        Gen.Select(Gen.Char.Array[0, 200], AnyWord, Gen.Char.Array[0, 20]).Sample((characters, word, end) =>
        {
            var (before, after) = (new string(characters), new string(end));
            Assert.NotNull(CommandParser.Parse(before, Today, Today));
            Assert.NotNull(CommandParser.Parse($"{word} {before}", Today, Today));
            Assert.NotNull(CommandParser.Parse($"{before} {word}{after}", DateOnly.MinValue, DateOnly.MaxValue));
            Assert.NotNull(CommandParser.Parse($"{word}{after}", DateOnly.MaxValue, DateOnly.MinValue));
        });

    [Fact]
    public void Any_sentence_of_known_words_is_parsed_on_the_first_and_last_day_there_is() => AnyWord.Array[1, 8].Sample(words =>
    {
        var sentence = string.Join(' ', words);
        Assert.NotNull(CommandParser.Parse(sentence, DateOnly.MinValue, DateOnly.MaxValue));
        Assert.NotNull(CommandParser.Parse(sentence, DateOnly.MaxValue, DateOnly.MinValue));
    });

    [Theory]
    [InlineData("status 99999999999999999999")]
    [InlineData("2147483647-0")]
    [InlineData("999999999..0")]
    [InlineData("2147483640 à ACT-5")]
    [InlineData("act-999999999 - 1")]
    [InlineData("5 à M99999")]
    [InlineData("ACT-123456789.99999 à ACT-2")]
    [InlineData("actions page 99999999999")]
    [InlineData("actions before +99999d")]
    [InlineData("dans 99999 semaines")]
    public void Hostile_text_is_parsed_without_a_throw(string text) => Assert.NotNull(CommandParser.Parse(text, Today, Today));

    /// <summary>Attributes hold well-formed text only, so these stand here.</summary>
    [Fact]
    public void Half_a_surrogate_pair_and_what_is_no_character_are_parsed_without_a_throw() => Assert.All(
        ["\uD800", "status \uDC00\uD800", "\uFFFE", "actions \uFFFF", new string('\uD800', 100_000), "mine \uD83D"],
        text => Assert.NotNull(CommandParser.Parse(text, Today, Today)));

    /// <summary>
    /// Memory, because a busy machine does not change it: eight times the text takes eight times as much, and sixty-four times
    /// if it were quadratic. Three times as much again is left for what the runtime optimises in between.
    /// </summary>
    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("4 ")]
    [InlineData("1-99,")]
    [InlineData("please ")]
    [InlineData("yes ")]
    [InlineData("what ")]
    [InlineData("actions de ")]
    [InlineData("avant le ")]
    [InlineData("''")]
    [InlineData("-1")]
    public void A_hundred_thousand_characters_cost_about_eight_times_what_an_eighth_of_them_does(string piece)
    {
        var eighth = string.Concat(Enumerable.Repeat(piece, 12_500 / piece.Length));
        var whole = string.Concat(Enumerable.Repeat(eighth, 8));

        foreach (var command in new[] { "", "status ", "actions " })
        {
            CommandParser.Parse($"{command}{piece}", Today, Today);
            Assert.InRange(Allocated($"{command}{whole}"), 0, 24 * Allocated($"{command}{eighth}"));
        }
    }

    [Theory]
    [InlineData("e\u0301\u0323")]
    [InlineData("\u0323\u0301")]
    [InlineData("\uFFFD")]
    public void A_hundred_thousand_accents_or_strange_signs_do_not_hold_the_bot_up(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var started = System.Diagnostics.Stopwatch.GetTimestamp();

        foreach (var command in new[] { "", "status ", "actions " }) CommandParser.Parse($"{command}{text}", Today, Today);

        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1));
    }

    /// <summary>In bytes.</summary>
    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        CommandParser.Parse(text, Today, Today);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
