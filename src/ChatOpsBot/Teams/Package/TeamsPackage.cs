using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Teams.Package;

/// <summary>What is uploaded in Teams to install the bot: its manifest for one registration, the same in French, and the icons.</summary>
internal static class TeamsPackage
{
    /// <summary>Built into the program, so that the package is made wherever it runs.</summary>
    private const string Folder = "teams/";

    /// <summary>All of it stands at the root: in a folder nothing would be found.</summary>
    private static readonly string[] Files = ["manifest.json", "fr.json", "color.png", "outline.png"];

    /// <param name="website">Where the pages stand that the manifest names; null for the example's.</param>
    internal static void Write(Stream stream, Guid appId, Uri? website)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in Files)
        {
            using var entry = zip.CreateEntry(file, CompressionLevel.Optimal).Open();
            if (file == "manifest.json") entry.Write(JsonSerializer.SerializeToUtf8Bytes(Manifest(appId, website), Readable));
            else entry.Write(Read(file));
        }
    }

    internal static JsonObject Manifest(Guid appId, Uri? website)
    {
        var manifest = (JsonObject)JsonNode.Parse(Read("manifest.json"))!;
        var id = appId.ToString("D");
        manifest["id"] = id;
        foreach (var part in new[] { "bots", "composeExtensions" }) manifest[part]![0]!["botId"] = id;
        if (website is null) return manifest;

        var developer = manifest["developer"]!;
        developer["websiteUrl"] = website.ToString();
        developer["privacyUrl"] = new Uri(website, "privacy").ToString();
        developer["termsOfUseUrl"] = new Uri(website, "terms").ToString();
        return manifest;
    }

    internal static byte[] Read(string file)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + file) ?? throw new InvalidOperationException($"The program was built without {file}.");
        using var memory = new MemoryStream();
        resource.CopyTo(memory);
        return memory.ToArray();
    }

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
