using Microsoft.Extensions.Options;
using MimeKit;

namespace ChatOpsBot.Mail;

/// <summary>The server that takes the bot's mail; without a host nothing is mailed.</summary>
internal sealed class SmtpOptions
{
    internal const string Section = "Smtp";

    public string Host { get; set; } = "";

    /// <summary>On 465 the connection is encrypted from its first byte, on others once the server offers it.</summary>
    public int Port { get; set; } = 587;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary><c>bot@example.org</c>, or with a name: <c>ChatOpsBot &lt;bot@example.org&gt;</c>.</summary>
    public string From { get; set; } = "";

    internal bool IsOn => Host.Length > 0;

    /// <summary>Names each setting that cannot be used, and what to write instead.</summary>
    internal sealed class Validator : IValidateOptions<SmtpOptions>
    {
        public ValidateOptionsResult Validate(string? name, SmtpOptions options)
        {
            var failures = Failures(options).ToList();
            return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
        }

        private static IEnumerable<string> Failures(SmtpOptions options)
        {
            if (!options.IsOn)
            {
                if (options.User.Length > 0 || options.Password.Length > 0 || options.From.Length > 0) yield return $"{Section}:Host is missing: name the mail server, or leave all of {Section} empty.";
                yield break;
            }

            if (options.Port is < 1 or > 65535) yield return $"{Section}:Port {options.Port} is no port: use 587, 465 or 25.";
            if (!MailboxAddress.TryParse(options.From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
                yield return $"{Section}:From '{options.From}' is no address: write it as bot@example.org.";
            if (options.User.Length == 0 != (options.Password.Length == 0)) yield return $"{Section}:User and {Section}:Password come together: set both, or neither.";
        }
    }
}
