using System.Net;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Web;

/// <summary>Where the bot is found from outside.</summary>
internal sealed class WebOptions
{
    internal const string Section = "Web";

    /// <summary><c>https://bot.example</c>, the root of a host; empty while the bot is for this machine only.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Addresses of the proxies that are believed when they say whom they pass on, separated by commas; empty for none.</summary>
    public string KnownProxies { get; set; } = "";

    /// <summary>A certificate with its RSA key (<c>.pfx</c> or <c>.pem</c>) that encrypts the keys in the store; empty for none.</summary>
    public string KeyCertificatePath { get; set; } = "";

    /// <summary>Of that file; empty where it has none.</summary>
    public string KeyCertificatePassword { get; set; } = "";

    /// <summary>The address this machine's own browser uses while there is no other.</summary>
    internal string LocalUrl { get; set; } = Hosting.DefaultAddress;

    /// <summary>Null while the bot is for this machine only, or what is written is no root of a host.</summary>
    internal Uri? Address =>
        Uri.TryCreate(PublicUrl.Trim(), UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" } ? address : null;

    internal IReadOnlyList<IPAddress?> Proxies =>
        [.. KnownProxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(proxy => IPAddress.TryParse(proxy, out var address) ? address : null)];

    internal sealed class Validator : IValidateOptions<WebOptions>
    {
        public ValidateOptionsResult Validate(string? name, WebOptions options)
        {
            if (!string.IsNullOrWhiteSpace(options.PublicUrl) && options.Address is null)
                return ValidateOptionsResult.Fail($"{Section}:PublicUrl '{options.PublicUrl}' is not the root of a host: write it as https://bot.example, without a path, or leave it empty.");
            return options.Proxies.Contains(null)
                ? ValidateOptionsResult.Fail($"{Section}:KnownProxies '{options.KnownProxies}' names what is no address: write 10.0.0.7, 10.0.0.8, or leave it empty.")
                : ValidateOptionsResult.Success;
        }
    }
}
