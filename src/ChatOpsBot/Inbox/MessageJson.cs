using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;

namespace ChatOpsBot.Inbox;

/// <summary>Messages as the store keeps them: whole, so that they can be shown again as they were.</summary>
internal static class MessageJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameCases } },
    };

    internal static string Write(BotMessage message) => JsonSerializer.Serialize(message, Options);

    /// <exception cref="JsonException">The text is no message.</exception>
    internal static BotMessage Read(string text) => JsonSerializer.Deserialize<BotMessage>(text, Options)!;

    /// <summary>A case of a closed family is stored under its own name.</summary>
    private static void NameCases(JsonTypeInfo type)
    {
        if (type.Type != typeof(MessageBlock) && type.Type != typeof(TextRun) && type.Type != typeof(Shape)) return;

        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (var named in type.Type.GetNestedTypes().Where(type.Type.IsAssignableFrom))
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(named, named.Name));
    }
}
