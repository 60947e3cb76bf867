using ChatOpsBot.Core.Messages;
using Spectre.Console;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>The signs of a terminal: drawn ones beside colours, letters and ASCII without, so that a file can be searched.</summary>
internal sealed record TerminalLook(bool Colours, string Ticked, string Open, char BarDone, char BarOpen)
{
    private static readonly TerminalLook Drawn = new(true, "✔", "○", '━', '━');
    private static readonly TerminalLook Plain = new(false, "[x]", "[ ]", '#', '-');

    internal static readonly Style Quiet = new(Color.Grey);
    internal static readonly Style Loud = new(decoration: Decoration.Bold);
    internal static readonly Style Typed = new(Color.Teal);

    internal static TerminalLook Of(IAnsiConsole console) => console.Profile.Capabilities.Ansi ? Drawn : Plain;

    /// <summary>What stands before a notice; without colours only what should not be missed is marked.</summary>
    internal string NoticeLead(Tone tone) => Colours ? "▌" : tone is Tone.Bad or Tone.Warning ? "!" : ">";

    internal static Style Toned(Tone tone) => tone switch
    {
        Tone.Neutral => Style.Plain,
        Tone.Good => new Style(Color.Green),
        Tone.Active => new Style(Color.Teal),
        Tone.Warning => new Style(Color.Olive),
        Tone.Bad => new Style(Color.Maroon),
        Tone.Muted => Quiet,
    };
}
