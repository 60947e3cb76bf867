using System.Collections.Immutable;
using System.Net;
using ChatOpsBot.Web;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack;

/// <summary>How what happens in Slack reaches the bot.</summary>
internal enum SlackMode
{
    /// <summary>Over sockets that the bot opens: no public address.</summary>
    Socket,

    /// <summary>As signed requests to the bot's public address.</summary>
    Http,
}

/// <summary>The app that the bot is in a workspace. While no token and no secret is set, Slack is off.</summary>
internal sealed class SlackOptions
{
    internal const string Section = "Slack";

    public SlackMode Mode { get; set; } = SlackMode.Socket;

    /// <summary><c>xoxb-…</c>, of the installation.</summary>
    public string BotToken { get; set; } = "";

    /// <summary><c>xapp-…</c>, of the app; opens sockets.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>Of the app; proves that a request comes from Slack.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>Of the app; with it and <see cref="ClientSecret"/> any workspace installs the bot for itself, and each has a token of its own.</summary>
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>Of many workspaces the one that shares the plans and people of this machine, <c>T…</c>; empty for none.</summary>
    public string Home { get; set; } = "";

    /// <summary>Where somebody agrees to an installation.</summary>
    public string AuthorizeUrl { get; set; } = "https://slack.com/oauth/v2/authorize";

    /// <summary>Where the Web API answers; another one for GovSlack, or a server on this machine.</summary>
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    internal bool IsOn => BotToken.Length + AppToken.Length + SigningSecret.Length + ClientId.Length > 0;

    /// <summary>Whether workspaces install the bot, rather than one being named by its token.</summary>
    internal bool IsForMany => ClientId.Length > 0;

    internal ImmutableArray<string> OwnWorkspaces => Home.Length > 0 ? [Home] : [];

    /// <summary>Ends in a slash, so that a method's name can be laid behind it.</summary>
    internal Uri Api => new(ApiUrl.EndsWith('/') ? ApiUrl : ApiUrl + '/');

    /// <summary>Names the key that cannot be used, and what to set.</summary>
    internal sealed class Validator(PublicSite site) : IValidateOptions<SlackOptions>
    {
        public ValidateOptionsResult Validate(string? name, SlackOptions options) =>
            options.IsOn && (WrongForMany(options) ?? Wrong(options)) is { } wrong ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;

        private string? WrongForMany(SlackOptions options) => options switch
        {
            { ClientId: "", ClientSecret: "" } => null,
            { ClientId: "" } => "Slack:ClientId is empty: set it beside Slack:ClientSecret (Basic Information, App Credentials), or leave both empty.",
            { ClientSecret: "" } => "Slack:ClientSecret is empty: set it beside Slack:ClientId (Basic Information, App Credentials), or leave both empty.",
            { BotToken.Length: > 0 } =>
                "Slack:BotToken and Slack:ClientId are both set: with a client id each workspace installs the bot and has a token of its own. Leave Slack:BotToken empty, and name its workspace (T…) in Slack:Home.",
            { Mode: SlackMode.Socket } => "Slack:Mode is Socket, and Slack:ClientId is set: installations come back to a public address. Set Slack:Mode to Http.",
            _ when !site.IsPublished => "Web:PublicUrl is empty, and Slack:ClientId is set: Slack sends whoever installs the bot back to it. Set it to https://bot.example.",
            _ => null,
        };

        private static string? Wrong(SlackOptions options) => options switch
        {
            { IsForMany: false, BotToken: "" } => "Slack:BotToken is empty: set the bot token of the installed app (OAuth & Permissions, xoxb-…), or leave the whole section empty.",
            { Mode: SlackMode.Socket, AppToken: "" } =>
                "Slack:AppToken is empty: set an app-level token with connections:write (Basic Information, xapp-…), or Slack:Mode to Http.",
            { Mode: SlackMode.Http, SigningSecret: "" } =>
                "Slack:SigningSecret is empty: without it nobody could tell Slack's requests from forged ones. Set it (Basic Information, App Credentials), or Slack:Mode to Socket.",
            { BotToken.Length: > 0 } when !options.BotToken.StartsWith("xoxb-", StringComparison.Ordinal) && !options.BotToken.StartsWith("xoxe.xoxb-", StringComparison.Ordinal) =>
                "Slack:BotToken is not a bot token: it begins with xoxb-.",
            { AppToken.Length: > 0 } when !options.AppToken.StartsWith("xapp-", StringComparison.Ordinal) => "Slack:AppToken is not an app-level token: it begins with xapp-.",
            _ when !IsSafe(options.AuthorizeUrl) => $"Slack:AuthorizeUrl '{options.AuthorizeUrl}' is not an https address. Write it as https://slack.com/oauth/v2/authorize.",
            _ when !IsSafe(options.ApiUrl) => $"Slack:ApiUrl '{options.ApiUrl}' is not an https address: tokens would travel in the open. Write it as https://slack.com/api/.",
            _ => null,
        };

        /// <summary>Plain http only within this machine.</summary>
        private static bool IsSafe(string address) =>
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps
                || uri.Scheme == Uri.UriSchemeHttp && (uri.Host == "localhost" || IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
    }
}
