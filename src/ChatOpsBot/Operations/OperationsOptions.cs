using Microsoft.Extensions.Options;

namespace ChatOpsBot.Operations;

/// <summary>Who watches over the bot, and where its copies go.</summary>
internal sealed class OperationsOptions
{
    internal const string Section = "Operations";

    /// <summary>Called each minute, and only after a full turn of the loop; empty for nobody.</summary>
    public string HeartbeatUrl { get; set; } = "";

    /// <summary>A folder, relative to that of the store; empty for no copies.</summary>
    public string BackupFolder { get; set; } = "backups";

    /// <summary>Null when nobody is to be called.</summary>
    internal Uri? Heartbeat => Uri.TryCreate(HeartbeatUrl, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : null;

    /// <summary>A watcher that is never called would take the bot for dead.</summary>
    internal sealed class Validator : IValidateOptions<OperationsOptions>
    {
        public ValidateOptionsResult Validate(string? name, OperationsOptions options) => options.HeartbeatUrl.Length == 0 || options.Heartbeat is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{Section}:HeartbeatUrl '{options.HeartbeatUrl}' is not an address: write it as https://watcher.example/beat, or leave it empty.");
    }
}
