using System.Net;
using ChatOpsBot.Web;
using ChatOpsBot.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Web.Access;

public class LocalRequestsTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:5080", nameof(LocalVerdict.Local))]
    [InlineData("127.0.0.1", "LOCALHOST", nameof(LocalVerdict.Local))]
    [InlineData("127.0.0.1", "127.0.0.1:5080", nameof(LocalVerdict.Local))]
    [InlineData("::1", "[::1]:5080", nameof(LocalVerdict.Local))]
    [InlineData("::ffff:127.0.0.1", "localhost", nameof(LocalVerdict.Local))]
    [InlineData("127.8.9.1", "localhost", nameof(LocalVerdict.Local))]
    [InlineData(null, "localhost:5080", nameof(LocalVerdict.Remote))]
    [InlineData("192.168.1.20", "localhost:5080", nameof(LocalVerdict.Remote))]
    [InlineData("0.0.0.0", "localhost:5080", nameof(LocalVerdict.Remote))]
    [InlineData("::ffff:10.0.0.1", "localhost:5080", nameof(LocalVerdict.Remote))]
    [InlineData("127.0.0.1", "", nameof(LocalVerdict.OtherHost))]
    [InlineData("127.0.0.1", "bot.example.org", nameof(LocalVerdict.OtherHost))]
    [InlineData("127.0.0.1", "localhost.example.org", nameof(LocalVerdict.OtherHost))]
    [InlineData("127.0.0.1", "localhost.", nameof(LocalVerdict.OtherHost))]
    [InlineData("127.0.0.1", "127.0.0.1.nip.io:5080", nameof(LocalVerdict.OtherHost))]
    [InlineData("127.0.0.1", "192.168.1.10:5080", nameof(LocalVerdict.OtherHost))]
    [InlineData("127.0.0.1", "0.0.0.0:5080", nameof(LocalVerdict.OtherHost))]
    public void Address_and_name_must_both_be_this_machine(string? remote, string host, string verdict) =>
        Assert.Equal(verdict, LocalRequests.Judge(Reading(remote, host)).ToString());

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-host")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("X-Original-Host")]
    [InlineData("X-Real-IP")]
    [InlineData("Via")]
    [InlineData("CF-Connecting-IP")]
    [InlineData("Tailscale-User-Login")]
    public void A_tunnel_or_proxy_is_not_local_whatever_its_header_says(string header)
    {
        var request = Reading("127.0.0.1", "localhost:5080");
        request.Headers[header] = "";

        Assert.Equal(LocalVerdict.Forwarded, LocalRequests.Judge(request));
    }

    [Theory]
    [InlineData("https://bot.example.org", nameof(LocalVerdict.Published))]
    [InlineData(" ", nameof(LocalVerdict.Local))]
    [InlineData("", nameof(LocalVerdict.Local))]
    public void A_published_bot_has_no_local_pages(string publicUrl, string verdict) => Assert.Equal(
        verdict,
        LocalRequests.Judge(Reading("127.0.0.1", "localhost:5080") with { IsPublished = new PublicSite(Options.Create(new WebOptions { PublicUrl = publicUrl })).IsPublished }).ToString());

    [Theory]
    [InlineData("http://localhost:5080", null, nameof(LocalVerdict.Local))]
    [InlineData("http://localhost:5080", "same-origin", nameof(LocalVerdict.Local))]
    [InlineData(null, "same-origin", nameof(LocalVerdict.Local))]
    [InlineData(null, null, nameof(LocalVerdict.OtherOrigin))]
    [InlineData(null, "cross-site", nameof(LocalVerdict.OtherOrigin))]
    [InlineData(null, "same-site", nameof(LocalVerdict.OtherOrigin))]
    [InlineData(null, "none", nameof(LocalVerdict.OtherOrigin))]
    [InlineData("", "same-origin", nameof(LocalVerdict.OtherOrigin))]
    [InlineData("null", "same-origin", nameof(LocalVerdict.OtherOrigin))]
    [InlineData("http://localhost:8080", "same-origin", nameof(LocalVerdict.OtherOrigin))]
    [InlineData("https://localhost:5080", null, nameof(LocalVerdict.OtherOrigin))]
    [InlineData("http://127.0.0.1:5080", null, nameof(LocalVerdict.OtherOrigin))]
    [InlineData("https://evil.example", null, nameof(LocalVerdict.OtherOrigin))]
    [InlineData("http://localhost:5080.evil.example", null, nameof(LocalVerdict.OtherOrigin))]
    public void A_change_must_come_from_the_page_itself(string? origin, string? fetchSite, string verdict)
    {
        var request = Reading("127.0.0.1", "localhost:5080") with { Changes = true };
        if (origin is not null) request.Headers.Origin = origin;
        if (fetchSite is not null) request.Headers["Sec-Fetch-Site"] = fetchSite;

        Assert.Equal(verdict, LocalRequests.Judge(request).ToString());
    }

    [Fact]
    public void Reading_needs_no_origin() =>
        Assert.Equal(LocalVerdict.Local, LocalRequests.Judge(Reading("127.0.0.1", "localhost:5080")));

    private static LocalRequest Reading(string? remote, string host) =>
        new(remote is null ? null : IPAddress.Parse(remote), "http", new HostString(host), Changes: false, new HeaderDictionary(), IsPublished: false);
}
