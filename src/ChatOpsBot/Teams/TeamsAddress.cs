namespace ChatOpsBot.Teams;

/// <summary>Where within a conversation an answer goes. Written into the outbox as text, so that it survives a crash.</summary>
internal abstract record TeamsAddress
{
    private TeamsAddress() { }

    /// <summary>In the thread of a channel.</summary>
    /// <param name="Root">Its first message.</param>
    internal sealed record Thread(string Root) : TeamsAddress
    {
        public override string ToString() => $"thread/{Root}";
    }

    /// <summary>To one person in their own chat with the bot; where there is none, a line in the conversation says so.</summary>
    /// <param name="Root">The thread in which that line stands; null where there are no threads.</param>
    internal sealed record Alone(string User, string? Root = null) : TeamsAddress
    {
        public override string ToString() => Root is null ? $"alone/{User}" : $"alone/{User}/{Root}";
    }

    /// <summary>Draws the message that carried the button again.</summary>
    internal sealed record Card(TeamsMessageId Message) : TeamsAddress
    {
        public override string ToString() => $"card/{Message}";
    }

    /// <summary>The same in the person's own chat, of an answer that was given to them alone.</summary>
    internal sealed record OwnCard(string User, TeamsMessageId Message) : TeamsAddress
    {
        public override string ToString() => $"own-card/{User}/{Message}";
    }

    /// <summary>Reads what <see cref="object.ToString"/> wrote; null when the text is nothing of the kind.</summary>
    internal static TeamsAddress? Parse(string? text)
    {
        var parts = (text ?? "").Split('/', 2);
        return parts switch
        {
            ["thread", { Length: > 0 } root] => new Thread(root),
            ["alone", { Length: > 0 } who] => who.Split('/', 2) is [var user, var root] ? new Alone(user, root) : new Alone(who),
            ["own-card", { } card] when card.Split('/', 2) is [var user, var message] => new OwnCard(user, TeamsMessageId.Parse(message)),
            ["card", { Length: > 0 } message] => new Card(TeamsMessageId.Parse(message)),
            _ => null,
        };
    }
}
