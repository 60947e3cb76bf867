using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOpsBot.LocalChat.Page.Wire;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatReply))]
[JsonSerializable(typeof(ChatContext))]
[JsonSerializable(typeof(PlanChanged))]
[JsonSerializable(typeof(ChatPost))]
internal sealed partial class ChatJson : JsonSerializerContext;
