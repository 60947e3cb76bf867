namespace ChatOpsBot.Slack;

/// <summary>Where within a conversation an answer goes. Written into the outbox as text, so that it survives a crash.</summary>
internal abstract record SlackAddress
{
    private SlackAddress() { }

    /// <summary>In the thread of a message; of the conversation's own when it is not part of one.</summary>
    internal sealed record Thread(string Ts) : SlackAddress
    {
        public override string ToString() => $"thread/{Ts}";
    }

    /// <summary>Seen by one person alone.</summary>
    /// <param name="ThreadTs">Within this thread; null for in the conversation itself.</param>
    internal sealed record Ephemeral(string User, string? ThreadTs = null) : SlackAddress
    {
        public override string ToString() => ThreadTs is null ? $"ephemeral/{User}" : $"ephemeral/{User}/{ThreadTs}";
    }

    /// <summary>To the address that came with what somebody did; after half an hour or five uses to them alone by another way.</summary>
    /// <param name="Replaces">Whether it takes the place of the message that carried the button.</param>
    internal sealed record Response(string Url, string User, bool Replaces = false) : SlackAddress
    {
        public override string ToString() => $"{(Replaces ? "replace" : "response")}/{User}/{Url}";
    }

    /// <summary>Draws the message that carried the button again.</summary>
    internal sealed record Card(string Ts) : SlackAddress
    {
        public override string ToString() => $"card/{Ts}";
    }

    /// <summary>Reads what <see cref="object.ToString"/> wrote; null when the text is nothing of the kind.</summary>
    internal static SlackAddress? Parse(string? text)
    {
        var parts = (text ?? "").Split('/', 3);
        return parts switch
        {
            ["thread", { Length: > 0 } ts] => new Thread(ts),
            ["ephemeral", { Length: > 0 } user] => new Ephemeral(user),
            ["ephemeral", { Length: > 0 } user, { Length: > 0 } ts] => new Ephemeral(user, ts),
            ["response", { Length: > 0 } user, { Length: > 0 } url] => new Response(url, user),
            ["replace", { Length: > 0 } user, { Length: > 0 } url] => new Response(url, user, Replaces: true),
            ["card", { Length: > 0 } ts] => new Card(ts),
            _ => null,
        };
    }
}
