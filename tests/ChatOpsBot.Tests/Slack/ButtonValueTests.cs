using ChatOpsBot.Core.Messages;
using ChatOpsBot.Slack;

namespace ChatOpsBot.Tests.Slack;

public sealed class ButtonValueTests
{
    private static readonly Prompt Owner = new("Responsable", PromptKind.Person, ["Ada", "Bo"]) { Optional = true, Before = "@\"", After = "\"" };

    [Fact]
    public void A_button_is_read_as_it_was_written()
    {
        var button = new CommandButton("Ajouter…", "ajouter", DrawnFrom.Of(4, 7)) { Prompts = [new Prompt("Échéance", PromptKind.Day, []), Owner] };

        var read = ButtonValue.Read(ButtonValue.Write(button))!;

        Assert.Equal(("ajouter", button.Drawn), (read.Command, read.Drawn));
        Assert.Equal(["Échéance Day   False ", "Responsable Person @\" \" True Ada,Bo"], read.Prompts.Select(Words));
    }

    [Fact]
    public void Options_that_do_not_fit_are_left_out_and_nothing_else_is()
    {
        var button = new CommandButton("Affecter…", "affecter ACT-004", DrawnFrom.Of(4, 7)) { Prompts = [Owner with { Options = [.. Enumerable.Range(1, 300).Select(number => $"Owner {number}")] }] };

        var written = ButtonValue.Write(button)!;

        Assert.InRange(written.Length, 1, ButtonValue.Longest);
        Assert.Equal(["Responsable Person @\" \" True "], ButtonValue.Read(written)!.Prompts.Select(Words));
    }

    [Fact]
    public void A_command_that_is_too_long_for_a_button_has_none() => Assert.Null(ButtonValue.Write(new CommandButton("Oui", $"oui attention {new string('x', 2_000)}")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("status ACT-004")]
    [InlineData("{\"d\":\"4@1\"}")]
    [InlineData("[]")]
    [InlineData("{\"c\":5}")]
    public void What_is_no_button_is_none(string? text) => Assert.Null(ButtonValue.Read(text));

    private static string Words(Prompt prompt) => $"{prompt.Label} {prompt.Kind} {prompt.Before} {prompt.After} {prompt.Optional} {string.Join(',', prompt.Options)}";
}
