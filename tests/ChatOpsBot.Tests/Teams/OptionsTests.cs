using ChatOpsBot.Teams;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Teams;

public sealed class OptionsTests
{
    private const string Id = "22222222-2222-2222-2222-222222222222";

    [Fact]
    public void While_nothing_is_set_Teams_is_off() => Assert.False(new TeamsOptions().IsOn);

    [Theory]
    [InlineData("TenantId", Id, "Teams:AppId is empty")]
    [InlineData("ClientSecret", "x", "Teams:AppId is empty")]
    [InlineData("AppId", "the bot", "Teams:AppId 'the bot' is no application id")]
    [InlineData("AppId", Id, "Teams:TenantId is empty")]
    public void A_half_filled_section_names_the_key(string key, string value, string says) => Assert.StartsWith(says, Wrong((key, value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("TenantId", "contoso.onmicrosoft.com", "Teams:TenantId 'contoso.onmicrosoft.com' is no tenant id")]
    [InlineData("ClientSecret", "", "Teams:ClientSecret is empty")]
    [InlineData("CertificatePath", "nowhere.pem", "Teams:ClientSecret and Teams:CertificatePath are both set")]
    [InlineData("ManagedIdentity", Id, "Teams:ManagedIdentity is set")]
    [InlineData("AppType", "ManagedIdentity", "Teams:AppType is ManagedIdentity, which needs neither")]
    [InlineData("OpenIdMetadataUrl", "http://login.example.org/", "Teams:OpenIdMetadataUrl 'http://login.example.org/' is not an https address")]
    [InlineData("TokenUrl", "http://login.example.org/", "Teams:TokenUrl 'http://login.example.org/' is not an https address")]
    [InlineData("Issuer", "", "Teams:Issuer '' is not an https address")]
    [InlineData("AllowedServiceHosts", "", "Teams:AllowedServiceHosts is empty")]
    [InlineData("AllowedServiceHosts", "*.com", "Teams:AllowedServiceHosts: '*.com' is no host")]
    [InlineData("AllowedServiceHosts", "https://smba.trafficmanager.net", "Teams:AllowedServiceHosts: 'https://smba.trafficmanager.net' is no host")]
    [InlineData("Playground", "true", "Teams:Playground is true, and Teams:AppId or its credentials are set")]
    public void What_cannot_be_used_is_named(string key, string value, string says) =>
        Assert.StartsWith(says, Wrong(("AppId", Id), ("TenantId", Id), ("ClientSecret", "x"), (key, value)), StringComparison.Ordinal);

    [Fact]
    public void An_app_of_every_tenant_says_to_whom_it_listens()
    {
        Assert.StartsWith("Teams:AllowedTenants is empty", Wrong(("AppId", Id), ("AppType", "MultiTenant"), ("ClientSecret", "x")), StringComparison.Ordinal);
        Assert.Null(Wrong(("AppId", Id), ("AppType", "MultiTenant"), ("ClientSecret", "x"), ("AllowedTenants", "*")));
    }

    [Fact]
    public void A_managed_identity_needs_no_secret() => Assert.Null(Wrong(("AppId", Id), ("TenantId", Id), ("AppType", "ManagedIdentity")));

    [Fact]
    public void The_Playground_is_not_for_a_bot_that_is_published()
    {
        Assert.Null(Wrong(("Playground", "true")));
        Assert.StartsWith("Teams:Playground is true, and Web:PublicUrl", Wrong(("Playground", "true"), ("../Web:PublicUrl", "https://bot.example.org")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net/", true)]
    [InlineData("https://europe.api.botframework.com/", true)]
    [InlineData("https://botframework.com/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("http://127.0.0.1:3978/", false)]
    [InlineData("https://169.254.169.254/", false)]
    public void Only_hosts_of_the_list_get_a_token(string address, bool isAllowed) => Assert.Equal(isAllowed, new TeamsOptions().Hosts.Allows(new Uri(address)));

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://192.168.1.2:5080", false)]
    public void The_Playground_is_let_in_only_where_other_machines_cannot_come(string address, bool isLocal) => Assert.Equal(isLocal, PlaygroundDoor.IsLoopback(address));

    [Theory]
    [InlineData("", false)]
    [InlineData(Id, false)]
    [InlineData("33333333-3333-3333-3333-333333333333", true)]
    [InlineData("*", true)]
    public void Tenants_beside_the_bots_own_keep_their_plans_to_themselves(string allowed, bool isDivided)
    {
        var options = new TeamsOptions { AppId = Id, TenantId = Id, AllowedTenants = allowed };
        Assert.Equal((isDivided, Id), (options.IsDivided, options.Own.Single()));
    }

    /// <param name="settings">In the section, or <c>../</c> beside it.</param>
    private static string? Wrong(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Key.StartsWith("../", StringComparison.Ordinal) ? setting.Key[3..] : $"Teams:{setting.Key}", (key, all) => KeyValuePair.Create(key, (string?)all.Last().Value))).Build();
        var options = new TeamsOptions();
        configuration.GetSection(TeamsOptions.Section).Bind(options);
        var result = new TeamsOptionsValidator(new PublicSite(Options.Create(new WebOptions { PublicUrl = configuration["Web:PublicUrl"] ?? "" }))).Validate(null, options);
        return result.Failed ? result.Failures.Single() : null;
    }
}
