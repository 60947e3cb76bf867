using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Teams.Rendering;

/// <summary>The colour of a tone, in the names that a card has for it, and its sign for whoever does not see colours.</summary>
internal static class CardTone
{
    internal static string Color(Tone tone) => tone switch
    {
        Tone.Neutral or Tone.Muted => "Default",
        Tone.Good => "Good",
        Tone.Active => "Accent",
        Tone.Warning => "Warning",
        Tone.Bad => "Attention",
    };

    /// <summary>Of a whole piece of a card.</summary>
    internal static string Style(Tone tone) => tone switch
    {
        Tone.Neutral or Tone.Muted => "emphasis",
        Tone.Good => "good",
        Tone.Active => "accent",
        Tone.Warning => "warning",
        Tone.Bad => "attention",
    };

    internal static string Sign(Tone tone) => tone switch
    {
        Tone.Neutral => "○",
        Tone.Good => "✔",
        Tone.Active => "◐",
        Tone.Warning => "▲",
        Tone.Bad => "■",
        Tone.Muted => "·",
    };

    /// <summary>On one line, each in its colour.</summary>
    internal static IEnumerable<CardRun> Badges(ImmutableArray<Badge> badges)
    {
        foreach (var (number, badge) in badges.Index())
        {
            if (number > 0) yield return new CardRun("   ");
            yield return new CardRun($"{Sign(badge.Tone)} {badge.Text}") { Color = Color(badge.Tone), IsBold = badge.Tone is Tone.Bad, IsSubtle = badge.Tone is Tone.Muted };
        }
    }
}
