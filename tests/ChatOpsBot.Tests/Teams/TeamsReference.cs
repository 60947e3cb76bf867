using System.Text.Json.Nodes;
using NJsonSchema;

namespace ChatOpsBot.Tests.Teams;

/// <summary>What the vendor wrote down. The folder is named by the environment variable REFERENCE.</summary>
internal static class TeamsReference
{
    internal static string Folder()
    {
        var folder = Environment.GetEnvironmentVariable("REFERENCE");
        Assert.SkipUnless(folder is not null, "REFERENCE names no folder with the contracts of Teams.");
        return Path.Combine(folder!, "contracts", "teams");
    }

    internal static Task<JsonSchema> SchemaAsync(params string[] path) => JsonSchema.FromFileAsync(Path.Combine([Folder(), .. path]), TestContext.Current.CancellationToken);

    internal static Task<JsonSchema> CardsAsync() => SchemaAsync("adaptive-cards", "1.5.0", "adaptive-card.json");

    internal static JsonObject Json(params string[] path) => (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine([Folder(), .. path])))!;

    internal static void ShouldFit(this JsonNode json, JsonSchema schema)
    {
        var errors = schema.Validate(json.ToJsonString());
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => $"{error.Path}: {error.Kind}")));
    }
}
