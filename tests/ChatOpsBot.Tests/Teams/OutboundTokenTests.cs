using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChatOpsBot.Teams;
using ChatOpsBot.Teams.Outbound;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Teams;

/// <summary>However the bot proves who it is, what it is given opens the Connector.</summary>
public sealed class OutboundTokenTests : IAsyncLifetime
{
    private const string Machine = "44444444-4444-4444-4444-444444444444";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-tokens-");
    private FakeTeams _teams = null!;

    public async ValueTask InitializeAsync() => _teams = await FakeTeams.StartAsync();

    [Theory]
    [InlineData("bot.pem")]
    [InlineData("bot.pfx")]
    public async Task A_certificate_proves_it(string file)
    {
        using var certificate = Written(file);
        _teams.Certificate = certificate;

        Assert.IsType<ConnectorAnswer.Ok>(await CallAsync(new TeamsOptions { AppId = FakeTeams.AppId, TenantId = FakeTeams.Tenant, CertificatePath = Path.Combine(_folder.FullName, file) }));
    }

    [Fact]
    public async Task Another_certificate_proves_nothing()
    {
        using var certificate = Written("bot.pem");
        using var another = Written("another.pem");
        _teams.Certificate = certificate;

        var answer = await CallAsync(new TeamsOptions { AppId = FakeTeams.AppId, TenantId = FakeTeams.Tenant, CertificatePath = Path.Combine(_folder.FullName, "another.pem") });

        Assert.Equal(new ConnectorAnswer.NotReached("token: invalid_client"), answer);
    }

    [Theory]
    [InlineData(Machine, Machine)]
    [InlineData("", FakeTeams.AppId)]
    public async Task A_machine_answers_for_it_by_an_identity_of_its_own_or_that_of_the_app(string identity, string known)
    {
        _teams.Identity = known;

        Assert.IsType<ConnectorAnswer.Ok>(await CallAsync(new TeamsOptions { AppId = FakeTeams.AppId, TenantId = FakeTeams.Tenant, AppType = TeamsAppType.ManagedIdentity, ManagedIdentity = identity }));
        Assert.Equal([known], _teams.MachinesAsked);
        Assert.Empty(_teams.Asked);
    }

    [Fact]
    public async Task A_machine_without_that_identity_says_so()
    {
        // The library keeps tokens of machines for the whole process: it is one that nobody else asks for.
        var options = new TeamsOptions { AppId = FakeTeams.AppId, TenantId = FakeTeams.Tenant, AppType = TeamsAppType.ManagedIdentity, ManagedIdentity = "55555555-5555-5555-5555-555555555555" };

        var answer = await CallAsync(options);

        Assert.StartsWith("token: ", Assert.IsType<ConnectorAnswer.NotReached>(answer).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MultiTenant", "botframework.com")]
    [InlineData("SingleTenant", FakeTeams.Tenant)]
    public async Task A_secret_is_shown_to_the_directory_of_its_registration(string type, string directory)
    {
        _teams.Directory = directory;

        Assert.IsType<ConnectorAnswer.Ok>(await CallAsync(new TeamsOptions { AppId = FakeTeams.AppId, TenantId = FakeTeams.Tenant, AppType = Enum.Parse<TeamsAppType>(type), ClientSecret = FakeTeams.Secret }));
        Assert.Single(_teams.Asked);
    }

    public async ValueTask DisposeAsync()
    {
        await _teams.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Asks who somebody is, with the token that is given for it.</summary>
    private async Task<ConnectorAnswer> CallAsync(TeamsOptions options)
    {
        options.AllowedServiceHosts = "127.0.0.1";
        using var network = new Network(_teams.Address);
        var tokens = new ConnectorTokens(Options.Create(options), new TokenHttp(network));
        var api = new ConnectorApi(network, tokens, Options.Create(options), TimeProvider.System);
        return await api.CallAsync(HttpMethod.Get, _teams.ServiceUrl, ConnectorApi.MemberPath(FakeTeams.GroupChat, FakeTeams.User("ada")), body: null, TestContext.Current.CancellationToken);
    }

    private X509Certificate2 Written(string file)
    {
        using var rsa = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        var certificate = new CertificateRequest("CN=example", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddHours(-1), now.AddHours(1));
        var path = Path.Combine(_folder.FullName, file);
        if (file.EndsWith(".pfx", StringComparison.Ordinal)) File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        else File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{rsa.ExportPkcs8PrivateKeyPem()}");
        return certificate;
    }

    /// <summary>Every host of the world is this tenant: what is meant for which is seen by its path.</summary>
    private sealed class Network(Uri here) : IHttpClientFactory, IDisposable
    {
        private readonly HttpMessageInvoker _wire = new(new SocketsHttpHandler { AllowAutoRedirect = false });

        public HttpClient CreateClient(string name) => new(new Redirected(here, _wire), disposeHandler: false);

        public void Dispose() => _wire.Dispose();
    }

    private sealed class Redirected(Uri here, HttpMessageInvoker wire) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(here, request.RequestUri!.PathAndQuery);
            return wire.SendAsync(request, cancellationToken);
        }
    }
}
