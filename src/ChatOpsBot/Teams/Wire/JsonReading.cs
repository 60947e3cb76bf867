using System.Text.Json;

namespace ChatOpsBot.Teams.Wire;

/// <summary>Reads JSON of which nobody vouches that it has the shape it should have.</summary>
internal static class JsonReading
{
    /// <summary>What stands at the end of a path; undefined where there is nothing.</summary>
    internal static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element)) return default;
        return element;
    }

    /// <summary>Null for everything that is no text, or an empty one.</summary>
    internal static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>Null for everything that is no whole number, or less than nothing.</summary>
    internal static int? Count(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var count) && count >= 0 ? count : null;

    /// <summary>Empty for everything that is no list.</summary>
    internal static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
