using System.Text.Json.Serialization;

namespace ChatOpsBot.Teams.Wire;

/// <summary>Reads what comes in.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class TeamsJson : JsonSerializerContext;
