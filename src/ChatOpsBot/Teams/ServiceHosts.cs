using System.Collections.Immutable;
using System.Net;

namespace ChatOpsBot.Teams;

/// <summary>
/// The hosts that may be sent the bot's token: an activity names where it is answered, and a token that went elsewhere would let
/// anybody speak as the bot.
/// </summary>
/// <param name="names">A host, or <c>*.</c> and a domain for every host in it.</param>
/// <param name="isPlayground">Whether this machine is among them.</param>
internal sealed class ServiceHosts(ImmutableArray<string> names, bool isPlayground)
{
    internal bool Allows(Uri address)
    {
        var isLoopback = IsLoopback(address);
        if (isPlayground) return isLoopback;
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && isLoopback)) return false;

        return address.UserInfo.Length == 0 && names.Any(name => Matches(name, address.Host));
    }

    internal static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);

    /// <summary>Neither an address nor a whole top-level domain.</summary>
    internal static bool IsPattern(string name)
    {
        var domain = name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name;
        return Uri.CheckHostName(domain) is not UriHostNameType.Unknown && (domain == name || domain.Contains('.', StringComparison.Ordinal));
    }

    internal static bool Matches(string name, string host) => name.StartsWith("*.", StringComparison.Ordinal)
        ? host.Length > name.Length - 1 && host.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(name, host, StringComparison.OrdinalIgnoreCase);
}
