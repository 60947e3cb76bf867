using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOpsBot.Webhooks.Wire;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlanEvent))]
internal sealed partial class EventJson : JsonSerializerContext;
