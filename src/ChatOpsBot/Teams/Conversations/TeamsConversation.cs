namespace ChatOpsBot.Teams.Conversations;

/// <summary>
/// Where a conversation is reached: what the bot must have kept to speak first. Teams tells it with everything that comes from
/// there, and it may change.
/// </summary>
internal sealed class TeamsConversation
{
    private TeamsConversation() { }

    public string Tenant { get; private set; } = "";

    /// <summary>As the bot's own keys name it: a person by their id, everything else as Teams does.</summary>
    public string Conversation { get; private set; } = "";

    public ConversationKind Kind { get; private set; }

    /// <summary>As Teams names it: <c>a:1…</c>, <c>19:…@thread.v2</c>, <c>19:…@thread.tacv2</c>.</summary>
    public string RemoteId { get; private set; } = "";

    public string ServiceUrl { get; private set; } = "";

    /// <summary>Of a channel: the team it belongs to, which the bot is installed in as a whole.</summary>
    public string? TeamId { get; private set; }

    /// <summary>Of a personal chat: the person as the directory knows them.</summary>
    public string? AadObjectId { get; private set; }

    /// <summary>The bot itself, as this conversation names it.</summary>
    public string? BotId { get; private set; }

    /// <summary>Since when nothing can be said there, UTC; null while something can.</summary>
    public DateTimeOffset? GoneAt { get; private set; }

    /// <summary>In the words of Teams.</summary>
    public string? GoneWhy { get; private set; }

    internal ConversationSight Sight => new(Tenant, Conversation, Kind, RemoteId, ServiceUrl) { TeamId = TeamId, AadObjectId = AadObjectId, BotId = BotId };

    internal static TeamsConversation Of(ConversationSight sight)
    {
        var conversation = new TeamsConversation { Tenant = sight.Tenant, Conversation = sight.Conversation };
        conversation.See(sight);
        return conversation;
    }

    /// <summary>Something came from there: it can be written to again, and where may have changed.</summary>
    internal void See(ConversationSight sight)
    {
        (Kind, RemoteId, ServiceUrl) = (sight.Kind, sight.RemoteId, sight.ServiceUrl);
        TeamId = sight.TeamId ?? TeamId;
        AadObjectId = sight.AadObjectId ?? AadObjectId;
        BotId = sight.BotId ?? BotId;
        FindAgain();
    }

    internal void FindAgain() => (GoneAt, GoneWhy) = (null, null);

    /// <summary>The bot was removed, or is no longer heard.</summary>
    internal void Lose(string why, DateTimeOffset now)
    {
        GoneAt ??= now;
        GoneWhy = why;
    }
}

/// <summary>A conversation as an activity shows it.</summary>
internal sealed record ConversationSight(string Tenant, string Conversation, ConversationKind Kind, string RemoteId, string ServiceUrl)
{
    public string? TeamId { get; init; }

    public string? AadObjectId { get; init; }

    public string? BotId { get; init; }
}
