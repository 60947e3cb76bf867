using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The built program with an encrypted endpoint of its settings, beside a plain one.</summary>
public sealed class TlsTests(Shell shell) : IClassFixture<Shell>
{
    private readonly Uri _plain = new($"http://127.0.0.1:{BuiltBot.FreePort()}");
    private readonly Uri _encrypted = new($"https://127.0.0.1:{BuiltBot.FreePort()}");

    [Fact]
    public async Task An_endpoint_with_a_certificate_answers_encrypted_and_the_plain_one_says_that_the_bot_is_well()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=bot.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        var settings = Settings(await WriteAsync("bot.crt", certificate.ExportCertificatePem()), await WriteAsync("bot.key", key.ExportPkcs8PrivateKeyPem()));
        using var bot = await BuiltBot.StartAsync(shell.Folder, settings, _plain);

        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint };
        using var client = new HttpClient(handler) { BaseAddress = _encrypted, DefaultRequestVersion = HttpVersion.Version20 };
        using var response = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), (response.StatusCode, response.Version));
        Assert.Equal(0, (await shell.RunAsync(settings, "health")).ExitCode);
    }

    [Theory]
    [InlineData("/there/is/none.crt")]
    [InlineData("none.crt")]
    public async Task A_certificate_that_is_not_there_is_told_by_its_name(string file)
    {
        var ran = await shell.RunAsync(Settings(file, file));

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("A file cannot be read: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains(file, ran.Error, StringComparison.Ordinal);
        Assert.EndsWith("Check its rights and the setting that names it, as Kestrel:Endpoints:NAME:Certificate:Path.", ran.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_is_told()
    {
        var ran = await shell.RunAsync(Settings(await WriteAsync("letter.crt", "Dear server, this is a letter."), await WriteAsync("letter.key", "So is this.")));

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("A certificate cannot be read: ", ran.Error, StringComparison.Ordinal);
    }

    private Dictionary<string, string> Settings(string certificate, string key) => new()
    {
        ["Kestrel__Endpoints__Encrypted__Url"] = _encrypted.ToString(),
        ["Kestrel__Endpoints__Encrypted__Certificate__Path"] = certificate,
        ["Kestrel__Endpoints__Encrypted__Certificate__KeyPath"] = key,
        ["Kestrel__Endpoints__Plain__Url"] = _plain.ToString(),
    };

    private async Task<string> WriteAsync(string name, string pem)
    {
        var path = Path.Combine(shell.Folder, name);
        await File.WriteAllTextAsync(path, pem, TestContext.Current.CancellationToken);
        return path;
    }
}
