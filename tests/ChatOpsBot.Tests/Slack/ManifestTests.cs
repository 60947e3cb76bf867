using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Slack;
using ChatOpsBot.Slack.Inbound;
using ChatOpsBot.Slack.Installing;
using Json.Schema;

namespace ChatOpsBot.Tests.Slack;

/// <summary>The manifests are what Slack takes, and ask for what the bot uses.</summary>
public sealed class ManifestTests
{
    [Theory]
    [InlineData("manifest.socket.json")]
    [InlineData("manifest.http.json")]
    [InlineData("manifest.many.json")]
    public void A_manifest_is_valid_by_the_schema_of_Slack(string file)
    {
        var results = Schema().Evaluate(JsonDocument.Parse(Read(file)).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(results.IsValid, string.Join("\n", (results.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation} {string.Join(", ", detail.Errors!.Values)}")));
    }

    [Fact]
    public void The_schema_knows_a_manifest_that_is_wrong() =>
        Assert.False(Schema().Evaluate(JsonDocument.Parse(Contract.Text("manifest/samples/v2.invalid.json")).RootElement).IsValid);

    [Theory]
    [InlineData("manifest.socket.json", true)]
    [InlineData("manifest.http.json", false)]
    [InlineData("manifest.many.json", false)]
    public void A_manifest_is_of_its_transport_and_both_ask_for_the_same(string file, bool isSocket)
    {
        var manifest = JsonNode.Parse(Read(file))!;
        Assert.Equal(isSocket, manifest["settings"]!["socket_mode_enabled"]!.GetValue<bool>());
        Assert.Equal(!isSocket, manifest["settings"]!["event_subscriptions"]!["request_url"] is not null);
        Assert.Equal(!isSocket, manifest["features"]!["slash_commands"]![0]!["url"] is not null);
        Assert.Equal([SlackShortcuts.MakeAction, SlackShortcuts.NewAction], manifest["features"]!["shortcuts"]!.AsArray().Select(shortcut => shortcut!["callback_id"]!.GetValue<string>()));
        Assert.Equal(SlackScopes.All.Order(StringComparer.Ordinal), manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => scope!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_manifest_for_many_workspaces_comes_back_to_the_bot_and_tells_of_removals()
    {
        var manifest = JsonNode.Parse(Read("manifest.many.json"))!;
        Assert.EndsWith(InstallEndpoints.Back, manifest["oauth_config"]!["redirect_urls"]!.AsArray().Single()!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(2, manifest["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Count(name => Uninstalling.IsOne(name!.GetValue<string>())));
    }

    private static JsonSchema Schema() => JsonSchema.FromText(Contract.Text("manifest/manifest.schema.2.0.0.json"), new BuildOptions { Dialect = Dialect.Draft07 });

    private static string Read(string file, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "manifests", "slack", file));
}
