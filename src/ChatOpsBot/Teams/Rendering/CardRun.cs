using System.Diagnostics;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Teams.Rendering;

/// <summary>A piece of a line: no Markdown is read in it.</summary>
internal readonly record struct CardRun(string Text)
{
    internal bool IsBold { get; init; }

    internal bool IsCode { get; init; }

    internal bool IsSubtle { get; init; }

    /// <summary>Null for the colour of all other text.</summary>
    internal string? Color { get; init; }

    internal static CardRun Bold(string text) => new(text) { IsBold = true };

    internal static IEnumerable<CardRun> Of(RichText text) => text.Runs.Select(run => run switch
    {
        TextRun.Plain plain => new CardRun(plain.Value),
        TextRun.Strong strong => Bold(strong.Value),
        TextRun.Code code => new CardRun(code.Value) { IsCode = true },
        TextRun.Instant instant => new CardRun(instant.Words),
        TextRun.Mention mention => new CardRun(mention.Name),
        _ => throw new UnreachableException(),
    });

    internal JsonObject Draw(bool isSmall)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = CardText.Plain(Text) };
        if (IsBold) run["weight"] = "Bolder";
        if (IsCode) run["fontType"] = "Monospace";
        if (IsSubtle) run["isSubtle"] = true;
        if (isSmall) run["size"] = "Small";
        if (Color is { } color) run["color"] = color;
        return run;
    }
}
