using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace ChatOpsBot.Tests.Teams;

/// <summary>What the vendor wrote down. The folder is named by the environment variable REFERENCE.</summary>
internal static class TeamsReference
{
    internal static string Folder()
    {
        var folder = Environment.GetEnvironmentVariable("REFERENCE");
        Assert.SkipUnless(Directory.Exists(folder), "REFERENCE names no folder with the contracts of Teams.");
        return Path.Combine(folder!, "contracts", "teams");
    }

    /// <summary>Some are of draft 4, which is not read; what they use of it means the same in draft 7.</summary>
    internal static async Task<JsonSchema> SchemaAsync(params string[] path)
    {
        var text = await File.ReadAllTextAsync(Path.Combine([Folder(), .. path]), TestContext.Current.CancellationToken);
        return JsonSchema.FromText(text.Replace("/draft-04/", "/draft-07/", StringComparison.Ordinal), new BuildOptions { Dialect = Dialect.Draft07, SchemaRegistry = new SchemaRegistry() });
    }

    internal static Task<JsonSchema> CardsAsync() => SchemaAsync("adaptive-cards", "1.5.0", "adaptive-card.json");

    internal static JsonObject Json(params string[] path) => (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine([Folder(), .. path])))!;

    internal static void ShouldFit(this JsonNode json, JsonSchema schema)
    {
        var results = Evaluate(json, schema);
        Assert.True(results.IsValid, string.Join('\n', (results.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
    }

    internal static void ShouldNotFit(this JsonNode json, JsonSchema schema) => Assert.False(Evaluate(json, schema).IsValid);

    private static EvaluationResults Evaluate(JsonNode json, JsonSchema schema) =>
        schema.Evaluate(JsonSerializer.SerializeToElement(json), new EvaluationOptions { OutputFormat = OutputFormat.List });
}
