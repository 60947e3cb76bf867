using Microsoft.AspNetCore.Http.Features;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>What was signed, as it came.</summary>
internal sealed record SignedBody(byte[] Bytes)
{
    internal static byte[] Of(HttpContext context) => context.Features.GetRequiredFeature<SignedBody>().Bytes;
}
