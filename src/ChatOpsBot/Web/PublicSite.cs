using Microsoft.Extensions.Options;

namespace ChatOpsBot.Web;

/// <summary>The bot as it is seen from outside: under which name, and whether under one at all.</summary>
internal sealed class PublicSite(IOptions<WebOptions> options)
{
    private readonly Uri? _address = options.Value.Address;

    /// <summary>Whether anybody but this machine may come.</summary>
    internal bool IsPublished => _address is not null;

    internal bool IsSecure => _address?.Scheme == Uri.UriSchemeHttps;

    /// <param name="path">From the root, beginning with a slash.</param>
    internal string Link(string path) => (_address?.GetLeftPart(UriPartial.Authority) ?? options.Value.LocalUrl) + path;

    /// <summary>
    /// Whether the browser was sent here under the public name. A proxy has to pass the name on: another one may be a page that
    /// had its own name point here.
    /// </summary>
    internal bool IsAskedByName(HttpRequest request) =>
        _address is { } address && string.Equals(request.Host.Host, address.Host, StringComparison.OrdinalIgnoreCase) && (request.Host.Port is not { } port || port == address.Port);

    /// <summary>Whether a change comes from a page of this site. Browsers send an origin with every form.</summary>
    internal bool IsAskedByOwnPage(HttpRequest request) =>
        string.Equals(request.Headers.Origin.ToString(), _address?.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
