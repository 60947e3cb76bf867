using System.Collections.Immutable;
using ChatOpsBot.Core.People;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Web.Access;

/// <summary>Where the organisation signs its people in.</summary>
internal sealed class OpenIdOptions
{
    internal const string Section = "Web:OpenIdConnect";

    /// <summary><c>https://login.microsoftonline.com/TENANT/v2.0</c>; empty for none.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>
    /// <c>karim@example.org=slack/T1/U7, 248289761001=teams/TENANT/29:1abc</c>: whose account it is, by the verified address or
    /// the subject of the sign-in.
    /// </summary>
    public string Accounts { get; set; } = "";

    internal bool IsOn => Authority.Length > 0;

    /// <summary>Null in place of an account for an entry that is none.</summary>
    internal ImmutableArray<(string Subject, AccountId? Account)> Entries =>
    [
        .. Accounts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(entry =>
        {
            var end = entry.LastIndexOf('=');
            return end > 0 && AccountId.TryParse(entry[(end + 1)..].Trim(), out var account) ? (entry[..end].Trim(), (AccountId?)account) : (entry, null);
        }),
    ];

    internal sealed class Validator(IOptions<WebOptions> web) : IValidateOptions<OpenIdOptions>
    {
        public ValidateOptionsResult Validate(string? name, OpenIdOptions options) => Wrong(options) is { } wrong ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;

        private string? Wrong(OpenIdOptions options)
        {
            if (options is { Authority: "", ClientId: "", ClientSecret: "" }) return null;
            if (options.Authority.Length == 0 || options.ClientId.Length == 0 || options.ClientSecret.Length == 0)
                return $"{Section} is half filled: it takes Authority, ClientId and ClientSecret, or none of them.";
            // Over plain http anybody on the way could sign in as anybody; on this machine there is no way.
            if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || authority is { Scheme: "http", IsLoopback: true }))
                return $"{Section}:Authority '{options.Authority}' is no https address.";
            if (web.Value.Address is null) return $"{Section} is filled in, and Web:PublicUrl is not: people could not come back from signing in.";

            return options.Entries.FirstOrDefault(entry => entry.Account is null) is { Subject: { } subject }
                ? $"{Section}:Accounts '{subject}' names no account: write karim@example.org=slack/T1/U7, separated by commas."
                : null;
        }
    }
}
