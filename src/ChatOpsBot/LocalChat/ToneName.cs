using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.LocalChat;

/// <summary>The class a tone has in the page's style sheet.</summary>
internal static class ToneName
{
    internal static string Of(Tone tone) => tone switch
    {
        Tone.Neutral => "neutral",
        Tone.Good => "good",
        Tone.Active => "active",
        Tone.Warning => "warning",
        Tone.Bad => "bad",
        Tone.Muted => "muted",
    };
}
