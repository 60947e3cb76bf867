using System.Globalization;
using System.Text;
using System.Text.Json;
using ChatOpsBot.Slack.Inbound;

namespace ChatOpsBot.Tests.Slack.Inbound;

public sealed class SignatureTests
{
    private const string Secret = "example-not-a-secret";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_796_202_000);
    private static readonly byte[] Body = "payload=%7B%7D"u8.ToArray();

    [Fact]
    public void The_published_vector_is_genuine_and_one_changed_byte_of_it_is_not()
    {
        var vector = JsonDocument.Parse(Contract.Text("signature-test-vector.json")).RootElement;
        var body = Encoding.UTF8.GetBytes(vector.GetProperty("raw_body").GetString()!);
        var (secret, timestamp) = (vector.GetProperty("signing_secret").GetString()!, vector.GetProperty("timestamp").GetString()!);
        var signature = vector.GetProperty("expected_signature").GetString();
        var then = DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, CultureInfo.InvariantCulture));

        Assert.True(SlackSignature.IsGenuine(secret, timestamp, signature, body, then));
        body[^1] ^= 1;
        Assert.False(SlackSignature.IsGenuine(secret, timestamp, signature, body, then));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void A_request_is_of_this_moment_for_five_minutes_on_either_side(int late, bool genuine)
    {
        var timestamp = Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Assert.Equal(genuine, SlackSignature.IsGenuine(Secret, timestamp, SlackSignature.Of(Secret, timestamp, Body), Body, Now.AddSeconds(late)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v1=HASH")]
    [InlineData("HASH")]
    [InlineData("v0=HASH ")]
    [InlineData("V0=HASH")]
    public void Nothing_but_the_whole_signature_in_its_version_counts(string? written)
    {
        var timestamp = Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = SlackSignature.Of(Secret, timestamp, Body)["v0=".Length..];
        Assert.False(SlackSignature.IsGenuine(Secret, timestamp, written?.Replace("HASH", hash, StringComparison.Ordinal), Body, Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1796202000")]
    [InlineData(" 1796202000")]
    [InlineData("1796202000.5")]
    [InlineData("99999999999999999999")]
    public void A_time_that_is_no_number_of_seconds_is_refused(string? timestamp) =>
        Assert.False(SlackSignature.IsGenuine(Secret, timestamp, SlackSignature.Of(Secret, timestamp ?? "", Body), Body, Now));
}
