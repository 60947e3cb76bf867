using System.Text.Json.Serialization;

namespace ChatOpsBot.Slack.Inbound.Wire;

/// <summary>Reads what comes in.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EventEnvelope))]
[JsonSerializable(typeof(MessageEvent))]
[JsonSerializable(typeof(HomeEvent))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(FileInfo))]
internal sealed partial class SlackJson : JsonSerializerContext;
