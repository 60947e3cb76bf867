using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOpsBot.Web.Api.Wire;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(IReadOnlyList<ApiPlan>))]
[JsonSerializable(typeof(IReadOnlyList<ApiAction>))]
[JsonSerializable(typeof(IReadOnlyList<ApiEscalation>))]
[JsonSerializable(typeof(ActionPatch))]
[JsonSerializable(typeof(EscalationRequest))]
internal sealed partial class ApiJson : JsonSerializerContext;
