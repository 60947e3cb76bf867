using ChatOpsBot.Core.People;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.People;

/// <summary>Who is admin without being granted it.</summary>
internal sealed class AdminOptions
{
    /// <summary><c>slack:U123, teams:29:1abc, local:Léa Martin</c>; empty while the first admin is to claim it with the code of the log.</summary>
    public string Admins { get; set; } = "";

    internal AdminList List => AdminList.Read(Admins, out _);

    /// <summary>Names the entry that cannot be used, and what to write instead.</summary>
    internal sealed class Validator : IValidateOptions<AdminOptions>
    {
        public ValidateOptionsResult Validate(string? name, AdminOptions options)
        {
            AdminList.Read(options.Admins, out var wrong);
            return wrong.Length == 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"Admins '{wrong}' names no platform and user: write slack:U123, teams:29:1abc or local:NAME, separated by commas.");
        }
    }
}
