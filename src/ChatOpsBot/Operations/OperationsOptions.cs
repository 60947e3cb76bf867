using Microsoft.Extensions.Options;

namespace ChatOpsBot.Operations;

/// <summary>Who watches over the bot, and where its copies go.</summary>
internal sealed class OperationsOptions
{
    internal const string Section = "Operations";

    private const int ShortestToken = 16;

    /// <summary>Called each minute, and only after a full turn of the loop; empty for nobody.</summary>
    public string HeartbeatUrl { get; set; } = "";

    /// <summary>A folder, relative to that of the store; empty for no copies.</summary>
    public string BackupFolder { get; set; } = "backups";

    /// <summary>Copies that are kept, a night each.</summary>
    public int BackupsKept { get; set; } = 7;

    /// <summary>Whether <c>/metrics</c> is there: for this machine, and for whoever has the token.</summary>
    public bool Metrics { get; set; }

    /// <summary>Shown by a collector on another machine; empty where there is none.</summary>
    public string MetricsToken { get; set; } = "";

    /// <summary>Null when nobody is to be called.</summary>
    internal Uri? Heartbeat => Uri.TryCreate(HeartbeatUrl, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : null;

    /// <summary>A watcher that is never called would take the bot for dead.</summary>
    internal sealed class Validator : IValidateOptions<OperationsOptions>
    {
        public ValidateOptionsResult Validate(string? name, OperationsOptions options)
        {
            if (options.HeartbeatUrl.Length > 0 && options.Heartbeat is null)
                return ValidateOptionsResult.Fail($"{Section}:HeartbeatUrl '{options.HeartbeatUrl}' is not an address: write it as https://watcher.example/beat, or leave it empty.");
            if (options.BackupsKept < 1)
                return ValidateOptionsResult.Fail($"{Section}:BackupsKept is {options.BackupsKept}: keep at least 1, or leave {Section}:BackupFolder empty for no copies.");
            return options.MetricsToken.Length is 0 or >= ShortestToken
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"{Section}:MetricsToken is too short to be a secret: use {ShortestToken} signs or more, such as what 'openssl rand -hex 24' prints.");
        }
    }
}
