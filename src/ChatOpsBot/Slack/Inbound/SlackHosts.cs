namespace ChatOpsBot.Slack.Inbound;

/// <summary>Which addresses that came from outside are Slack's own, so that nothing is posted, and no token shown, to anybody else's.</summary>
internal static class SlackHosts
{
    private static readonly string[] Domains = ["slack.com", "slack-gov.com"];

    /// <summary>The address; null for one that cannot be Slack's.</summary>
    /// <param name="api">Where the Web API is configured to be: a server on this machine is its own Slack.</param>
    internal static Uri? Checked(string? address, Uri api)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0) return null;
        if (api.IsLoopback && uri.IsLoopback && uri.Port == api.Port) return uri;

        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort
            && Domains.Any(domain => uri.IdnHost == domain || uri.IdnHost.EndsWith($".{domain}", StringComparison.Ordinal)) ? uri : null;
    }
}
