using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using YamlDotNet.Serialization;

namespace ChatOpsBot.Tests.Deploy;

/// <summary>What is deployed by files alone is read as its programs read it; nothing here starts a container or a unit.</summary>
public sealed partial class ManifestTests
{
    private static readonly string Root = RootOf();

    private static readonly string[] Docker = [.. File.ReadAllText(Path.Combine(Root, "manifests/container/Dockerfile")).Replace("\\\n", "", StringComparison.Ordinal).Split('\n')
        .Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => Blanks().Replace(line, " "))];

    private static readonly Dictionary<object, object> Compose =
        new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(Root, "manifests/container/compose.yaml")));

    private static readonly ILookup<string, string> Unit = File.ReadAllLines(Path.Combine(Root, "manifests/systemd/chatopsbot.service"))
        .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#')).ToLookup(line => line.Split('=')[0], line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);

    [Fact]
    public void The_image_runs_the_framework_and_says_the_version_of_the_project()
    {
        var project = XDocument.Load(Path.Combine(Root, "Directory.Build.props"));
        var framework = project.Descendants("TargetFramework").Single().Value["net".Length..];
        var version = project.Descendants("Version").Single().Value;

        Assert.Equal([$"mcr.microsoft.com/dotnet/sdk:{framework}-noble", $"mcr.microsoft.com/dotnet/aspnet:{framework}-noble-chiseled-extra"], Arguments("FROM").Select(image => image.Split(' ')[0]));
        Assert.Contains($"org.opencontainers.image.version=\"{version}\"", Arguments("LABEL").Single(), StringComparison.Ordinal);
        Assert.Equal($"chatopsbot:{version}", Of("services", "bot", "image"));
    }

    [Fact]
    public void The_image_runs_as_nobody_in_particular_with_its_store_on_a_volume_and_asks_itself_how_it_is()
    {
        Assert.Equal(["1654:1654"], Arguments("USER"));
        Assert.Equal(["[\"/data\"]"], Arguments("VOLUME"));
        Assert.Contains("--chown=1654:1654 /data /data", string.Join('\n', Docker), StringComparison.Ordinal);
        Assert.Contains("Storage__ConnectionString=\"Data Source=/data/chatopsbot.db\"", Arguments("ENV").Single(), StringComparison.Ordinal);
        Assert.EndsWith("CMD [\"dotnet\", \"/app/ChatOpsBot.dll\", \"health\"]", Arguments("HEALTHCHECK").Single(), StringComparison.Ordinal);
        // Without a shell between, the signal reaches the program.
        Assert.Equal(["[\"dotnet\", \"/app/ChatOpsBot.dll\"]"], Arguments("ENTRYPOINT"));
        Assert.Equal(["SIGTERM"], Arguments("STOPSIGNAL"));
        Assert.DoesNotContain(Docker, line => line.StartsWith("ADD ", StringComparison.Ordinal) || line.Contains("sudo", StringComparison.Ordinal) || line.Contains(":latest", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_copied_into_the_build_that_is_not_named()
    {
        var ignored = File.ReadAllLines(Path.Combine(Root, "manifests/container/Dockerfile.dockerignore")).Where(line => !line.StartsWith('#')).ToList();

        Assert.Equal("*", ignored[0]);
        Assert.All(ignored.Where(line => line.StartsWith('!')), line => Assert.True(Path.Exists(Path.Combine(Root, line[1..])), line));
    }

    [Fact]
    public void The_containers_publish_one_port_on_this_machine_alone_and_wait_for_their_database()
    {
        Assert.Equal(["127.0.0.1:5080:5080"], (IEnumerable<object>)Of("services", "bot", "ports"));
        Assert.Equal("5080", Arguments("EXPOSE").Single());
        Assert.Contains("ASPNETCORE_HTTP_PORTS=5080", Arguments("ENV").Single(), StringComparison.Ordinal);
        Assert.Equal("service_healthy", Of("services", "bot", "depends_on", "db", "condition"));
        Assert.Matches("^postgres:[0-9]+\\.[0-9]+$", (string)Of("services", "db", "image"));
        Assert.Equal("1654:1654", Of("services", "bot", "user"));
        Assert.Equal(["bot", "db"], ((Dictionary<object, object>)Of("volumes")).Keys);
        // No password stands in the file.
        Assert.StartsWith("${POSTGRES_PASSWORD:?", (string)Of("services", "db", "environment", "POSTGRES_PASSWORD"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_stops_it_waits_longer_than_it_takes()
    {
        Assert.Equal("15s", Of("services", "bot", "stop_grace_period"));
        Assert.Equal(["15"], Unit["TimeoutStopSec"]);
    }

    [Fact]
    public void The_unit_is_told_when_it_is_ready_and_runs_as_a_user_of_its_own_that_writes_its_state_alone()
    {
        Assert.Equal(("notify", "chatopsbot", "chatopsbot", "strict"), (Unit["Type"].Single(), Unit["User"].Single(), Unit["StateDirectory"].Single(), Unit["ProtectSystem"].Single()));
        Assert.Equal("/var/lib/chatopsbot", Unit["WorkingDirectory"].Single());
    }

    private static IEnumerable<string> Arguments(string instruction) =>
        Docker.Where(line => line.StartsWith(instruction + " ", StringComparison.Ordinal)).Select(line => line[(instruction.Length + 1)..]);

    private static object Of(params string[] path) => path.Aggregate((object)Compose, (node, key) => ((Dictionary<object, object>)node)[key]);

    private static string RootOf([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
