using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Teams.Package;
using ChatOpsBot.Tests.CommandLines;

namespace ChatOpsBot.Tests.Teams;

/// <summary>What is uploaded in Teams.</summary>
public sealed class PackageTests
{
    private static readonly Guid App = new("22222222-2222-2222-2222-222222222222");

    [Fact]
    public async Task The_manifest_is_what_the_newest_schema_takes()
    {
        var manifest = TeamsPackage.Manifest(App, new Uri("https://bot.example.org/"));

        manifest.ShouldFit(await TeamsReference.SchemaAsync("app-manifest", "v1.30", "MicrosoftTeams.schema.json"));
        JsonNode.Parse(TeamsPackage.Read("fr.json"))!.ShouldFit(await TeamsReference.SchemaAsync("app-manifest", "v1.30", "MicrosoftTeams.Localization.schema.json"));
    }

    [Fact]
    public void The_package_holds_its_files_at_the_root_for_one_registration()
    {
        using var stream = new MemoryStream();
        TeamsPackage.Write(stream, App, website: null);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);

        Assert.Equal(["color.png", "fr.json", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        using var manifest = zip.GetEntry("manifest.json")!.Open();
        var written = JsonNode.Parse(manifest)!;
        Assert.All(new[] { written["id"], written["bots"]![0]!["botId"], written["composeExtensions"]![0]!["botId"] }, id => Assert.Equal(App.ToString(), id!.GetValue<string>()));
    }

    [Fact]
    public async Task The_command_writes_it_and_an_id_that_is_none_is_refused()
    {
        using var shell = new Shell();

        var written = await shell.RunAsync("teams-package", "--app-id", App.ToString(), "--website", "https://bot.example.org", "-o", "bot.zip");
        var refused = await shell.RunAsync("teams-package", "--app-id", "my bot", "-o", "other.zip");

        Assert.Equal((0, Path.Combine(shell.Folder, "bot.zip")), (written.ExitCode, written.Output.Trim()));
        Assert.True(File.Exists(Path.Combine(shell.Folder, "bot.zip")));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("'my bot' is no application id", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_the_size_that_is_asked_for(string file, int size)
    {
        var header = TeamsPackage.Read(file).AsSpan(16, 8);

        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..])));
    }

    [Fact]
    public void Every_command_that_is_proposed_is_understood_in_both_languages()
    {
        var manifest = TeamsPackage.Manifest(App, website: null);
        var french = JsonNode.Parse(TeamsPackage.Read("fr.json"))!.AsObject();
        var proposed = manifest["bots"]![0]!["commandLists"]!.AsArray()
            .SelectMany((list, number) => list!["commands"]!.AsArray().Select((command, place) => (English: command!["title"]!.GetValue<string>(), French: french[$"bots[0].commandLists[{number}].commands[{place}].title"]!.GetValue<string>())));

        Assert.All(proposed.SelectMany(command => new[] { command.English, command.French }), text =>
            Assert.False(CommandParser.Parse(text, new DateOnly(2026, 12, 2), new DateOnly(2026, 11, 30)) is ParsedCommand.NotUnderstood, text));
    }
}
