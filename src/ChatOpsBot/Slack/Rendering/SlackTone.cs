using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>The sign of a tone, where there are no colours.</summary>
internal static class SlackTone
{
    internal static string Sign(Tone tone) => tone switch
    {
        Tone.Neutral => "⚪",
        Tone.Good => "🟢",
        Tone.Active => "🔵",
        Tone.Warning => "🟠",
        Tone.Bad => "🔴",
        Tone.Muted => "⚫",
    };

    /// <summary>On one line, with the sign of each.</summary>
    internal static IEnumerable<MarkupPiece> Badges(ImmutableArray<Badge> badges) =>
        MarkupPiece.Plain(string.Join(" · ", badges.Select(badge => $"{Sign(badge.Tone)} {badge.Text}")));
}
