using System.Text.Json;

namespace ChatOpsBot.Slack.Inbound.Wire;

/// <summary>What Slack tells the app by itself. It grows by fields nobody announced; only those the bot reads stand here.</summary>
internal sealed record EventEnvelope
{
    /// <summary>No instant in seconds comes near it, and none in millionths is below it.</summary>
    private const double Microseconds = 1e12;

    /// <summary><c>event_callback</c>, <c>url_verification</c>, <c>app_rate_limited</c>.</summary>
    public string? Type { get; init; }

    public string? Challenge { get; init; }

    /// <summary>Where it happened: in a channel that workspaces share, perhaps not where the bot is installed.</summary>
    public string? TeamId { get; init; }

    /// <summary>The installation that it is told for.</summary>
    public Authorization[]? Authorizations { get; init; }

    /// <summary>In seconds; in some of Slack's own samples in millionths of one.</summary>
    public double EventTime { get; init; }

    /// <summary>In whole seconds.</summary>
    internal long SaidAt => (long)(EventTime > Microseconds ? EventTime / 1_000_000 : EventTime);

    internal string? InstalledIn => Authorizations is [{ TeamId: { } told }, ..] ? told : TeamId;

    /// <summary>Read by its own type: one and the same field has other shapes in other events.</summary>
    public JsonElement Event { get; init; }
}

/// <summary>For whom an event is told.</summary>
internal sealed record Authorization
{
    public string? TeamId { get; init; }
}
