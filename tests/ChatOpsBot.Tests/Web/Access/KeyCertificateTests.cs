using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Storage;
using ChatOpsBot.Web;
using ChatOpsBot.Web.Access;
using ChatOpsBot.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Web.Access;

/// <summary>Keys in the store that only whoever has the certificate reads.</summary>
public sealed class KeyCertificateTests : IDisposable
{
    private const string Password = "example-not-a-password";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-certificate-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private (string, string) Store => ("Storage:ConnectionString", $"Data Source={PathOf("plans.db")}");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_key_is_encrypted_in_the_store_and_read_by_the_next_process_that_has_the_certificate()
    {
        (string, string)[] settings = [Store, ("Web:KeyCertificatePath", Pfx()), ("Web:KeyCertificatePassword", Password)];
        string link;
        await using (var first = PublicBot.Begin(settings))
        {
            link = first.Link(PublicBot.Account("U1"));
            Assert.Equal("Keys: encrypted. ", await DoctorAsync(first));
            Assert.DoesNotContain("<masterKey", await XmlAsync(first), StringComparison.Ordinal);
        }

        await using var next = PublicBot.Begin(settings);
        using var browser = new Visitor(next);
        using var entered = await browser.PostAsync(new Uri(link).PathAndQuery);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
    }

    [Fact]
    public async Task Without_a_certificate_the_doctor_says_who_reads_the_keys_and_with_one_what_older_ones_still_do()
    {
        await using (var plain = PublicBot.Begin(Store))
        {
            Assert.Equal("", await DoctorAsync(plain));
            plain.Link(PublicBot.Account("U1"));
            Assert.StartsWith("Keys: 1 in the clear in the store. Whoever reads the store or a copy of it reads the keys", await DoctorAsync(plain), StringComparison.Ordinal);
        }

        await using var encrypting = PublicBot.Begin(Store, ("Web:KeyCertificatePath", Pem()));
        Assert.StartsWith("Keys: 1 in the clear in the store. They seal until 90 days after they were made, and open what they sealed as long as they are there", await DoctorAsync(encrypting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_over_opens_what_it_sealed_until_it_is_removed_and_the_next_one_is_encrypted()
    {
        string sealedBefore;
        await using (var plain = PublicBot.Begin(Store))
        {
            sealedBefore = SecretsOf(plain).Seal("example");
            var over = Regex.Replace(await XmlAsync(plain), "(?<=<expirationDate>)[^<]+", "2001-01-01T00:00:00Z");
            await using var database = await DatabaseAsync(plain);
            await database.ProtectionKeys.ExecuteUpdateAsync(lay => lay.SetProperty(key => key.Xml, over), Cancellation);
        }

        (string, string)[] settings = [Store, ("Web:KeyCertificatePath", Pem())];
        await using (var encrypting = PublicBot.Begin(settings))
        {
            Assert.Equal("example", SecretsOf(encrypting).Open(sealedBefore));
            Assert.StartsWith("Keys: 1 in the clear", await DoctorAsync(encrypting), StringComparison.Ordinal);
            await using var database = await DatabaseAsync(encrypting);
            Assert.Equal(1, await database.Database.ExecuteSqlRawAsync("DELETE FROM protection_keys WHERE xml LIKE '%<masterKey%'", Cancellation));
        }

        await using var next = PublicBot.Begin(settings);
        Assert.Null(SecretsOf(next).Open(sealedBefore));
        Assert.Equal("example", SecretsOf(next).Open(SecretsOf(next).Seal("example")));
        Assert.Equal("Keys: encrypted. ", await DoctorAsync(next));
    }

    [Fact]
    public void A_certificate_that_cannot_be_used_is_named_with_why()
    {
        var (pfx, pem) = (Pfx(), Pem());
        File.WriteAllText(PathOf("alone.pem"), X509Certificate2.CreateFromPemFile(pem).ExportCertificatePem());
        using var curve = ECDsa.Create();
        using var elliptic = new CertificateRequest("CN=keys", curve, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        File.WriteAllBytes(PathOf("curve.pfx"), elliptic.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password: null));

        Assert.Null(KeyCertificate.Read(new WebOptions()));
        Assert.NotNull(KeyCertificate.Read(new WebOptions { KeyCertificatePath = pem }));
        Assert.StartsWith("Web:KeyCertificatePath is empty, and a password is set", Wrong("", Password), StringComparison.Ordinal);
        Assert.Contains("cannot be read", Wrong(PathOf("missing.pfx"), ""), StringComparison.Ordinal);
        Assert.Contains("cannot be read", Wrong(pfx, "another-example"), StringComparison.Ordinal);
        Assert.Contains("cannot be read", Wrong(PathOf("alone.pem"), ""), StringComparison.Ordinal);
        Assert.Contains("holds no RSA key", Wrong(PathOf("curve.pfx"), ""), StringComparison.Ordinal);
    }

    private static string Wrong(string path, string password) =>
        Assert.Throws<OptionsValidationException>(() => KeyCertificate.Read(new WebOptions { KeyCertificatePath = path, KeyCertificatePassword = password })).Failures.Single();

    private static async Task<string> DoctorAsync(PublicBot bot) =>
        await bot.Services.GetRequiredService<KeyCheck>().LineAsync(Language.English, Cancellation) is { } line ? $"{line.What}: {line.Found}. {line.Mend}" : "";

    private static WebhookSecrets SecretsOf(PublicBot bot) => bot.Services.GetRequiredService<WebhookSecrets>();

    private static Task<BotDbContext> DatabaseAsync(PublicBot bot) => bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);

    private static async Task<string> XmlAsync(PublicBot bot)
    {
        await using var database = await DatabaseAsync(bot);
        return (await database.ProtectionKeys.SingleAsync(Cancellation)).Xml;
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Pfx()
    {
        using var certificate = SelfSigned();
        File.WriteAllBytes(PathOf("keys.pfx"), certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Password));
        return PathOf("keys.pfx");
    }

    private string Pem()
    {
        using var certificate = SelfSigned();
        using var key = certificate.GetRSAPrivateKey()!;
        File.WriteAllText(PathOf("keys.pem"), $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return PathOf("keys.pem");
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
    }
}
