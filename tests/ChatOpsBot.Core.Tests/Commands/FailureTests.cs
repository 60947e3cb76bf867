using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Core.Tests.Commands;

/// <summary>Said on Wednesday 2 December 2026, in a plan whose J0 is unknown.</summary>
public class FailureTests
{
    [Theory]
    [InlineData("", "Empty «» → nothing")]
    [InlineData(" \u00A0 ", "Empty « \u00A0 » → nothing")]
    [InlineData("statsu ACT-004", "UnknownCommand «statsu» → status ACT-004")]
    [InlineData("statsu", "UnknownCommand «statsu» → status ACT-001")]
    [InlineData("staut 4, 5 ?", "UnknownCommand «staut» → statut 4, 5")]
    [InlineData("retrad", "UnknownCommand «retrad» → retard")]
    [InlineData("ovredue P1", "UnknownCommand «ovredue» → overdue P1")]
    [InlineData("mes atcions", "TooManyWords «atcions» → mes actions")]
    [InlineData("mesactions", "UnknownCommand «mesactions» → mes actions")]
    [InlineData("hlep", "UnknownCommand «hlep» → help")]
    [InlineData("jalosn", "UnknownCommand «jalosn» → jalons")]
    [InlineData("bloqueés!", "blocked")]
    [InlineData("what is overdeu?", "UnknownCommand «overdeu» → overdue")]
    [InlineData("qui s'occupe de ACT-004 ?", "UnknownCommand «s'» → statut ACT-004")]
    [InlineData("strat ACT-004", "UnknownCommand «strat» → start ACT-004")]
    [InlineData("quoi de neuf ?", "UnknownCommand «de» → nothing")]
    [InlineData("foo bar", "UnknownCommand «foo» → nothing")]
    [InlineData("xyz", "UnknownCommand «xyz» → nothing")]
    public void A_typo_gets_the_nearest_command_with_the_rest_of_what_was_typed(string sentence, string outcome) =>
        Assert.Equal(outcome, Parsed(sentence));

    [Theory]
    [InlineData("status", "MissingId «status» → status ACT-001")]
    [InlineData("Statut ?", "MissingId «Statut» → Statut ACT-001")]
    [InlineData("status foo", "NotAnId «foo» → actions foo")]
    [InlineData("status ACT-004 foo", "NotAnId «foo» → status ACT-004")]
    [InlineData("ACT-004 status", "NotAnId «status» → status ACT-004")]
    [InlineData("status overdue", "NotAnId «overdue» → overdue")]
    [InlineData("status overdeu", "NotAnId «overdeu» → overdue")]
    [InlineData("status P1", "NotAnId «P1» → P1")]
    public void A_status_needs_ids_and_nothing_else(string sentence, string outcome) => Assert.Equal(outcome, Parsed(sentence));

    [Theory]
    [InlineData("actions before frday", "NotADate «frday» → actions before friday")]
    [InlineData("actions avant le 4 decmbre P1", "NotADate «4 decmbre» → actions avant le 4 décembre P1")]
    [InlineData("actions avant 31/4", "NotADate «31/4» → nothing")]
    [InlineData("actions after J+10", "NotADate «J+10» → nothing")]
    [InlineData("actions until", "NotADate «until» → nothing")]
    [InlineData("actions before 1/1/0001", "NotADate «1/1/0001» → nothing")]
    [InlineData("overdue by blah", "NotADate «blah» → nothing")]
    public void A_date_is_expected_after_words_that_bound(string sentence, string outcome) => Assert.Equal(outcome, Parsed(sentence));

    [Theory]
    [InlineData("plan status 4", "TooManyWords «status 4» → status 4")]
    [InlineData("plan foo", "TooManyWords «foo» → plan")]
    [InlineData("overdue ACT-004", "TooManyWords «ACT-004» → ACT-004")]
    [InlineData("next 5", "TooManyWords «5» → next")]
    [InlineData("jalons foo", "TooManyWords «foo» → jalons")]
    [InlineData("mes actions en retard", "TooManyWords «en retard» → mes actions")]
    [InlineData("my overdue actions", "TooManyWords «overdue actions» → mine")]
    [InlineData("mine ACT-004", "TooManyWords «ACT-004» → ACT-004")]
    [InlineData("my milestones", "TooManyWords «milestones» → milestones")]
    [InlineData("help foo", "UnknownCommand «foo» → help")]
    [InlineData("aide statsu", "UnknownCommand «statsu» → aide status")]
    public void More_than_a_command_takes_is_refused_with_what_it_may_have_meant(string sentence, string outcome) =>
        Assert.Equal(outcome, Parsed(sentence));

    private static string Parsed(string sentence) => CommandParser.Parse(sentence, new DateOnly(2026, 12, 2), null).InWords();
}
