namespace ChatOpsBot.Webhooks;

/// <summary>Addresses that plans may be told to: encrypted, or within this machine.</summary>
internal static class WebhookAddress
{
    private const int Longest = 1000;

    /// <returns>Null for what is none.</returns>
    internal static Uri? Read(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var url) && url.AbsoluteUri.Length <= Longest && url is { UserInfo: "", Fragment: "" }
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)
            ? url : null;
}
