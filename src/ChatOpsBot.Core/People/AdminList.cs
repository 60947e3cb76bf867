using System.Collections.Immutable;

namespace ChatOpsBot.Core.People;

/// <summary>The admins that the configuration names: <c>slack:U123, teams:…, local:Léa Martin</c>.</summary>
public sealed record AdminList(ImmutableArray<(string Platform, string User)> Entries)
{
    public static readonly AdminList Empty = new([]);

    /// <param name="wrong">The first entry that names no platform or no user; empty when all are read.</param>
    public static AdminList Read(string text, out string wrong)
    {
        var entries = ImmutableArray.CreateBuilder<(string, string)>();
        wrong = "";
        foreach (var entry in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || colon == entry.Length - 1)
            {
                if (wrong.Length == 0) wrong = entry;
                continue;
            }

            entries.Add((entry[..colon].Trim().ToLowerInvariant(), entry[(colon + 1)..].Trim()));
        }

        return new AdminList(entries.ToImmutable());
    }

    /// <summary>Users are compared as the platform writes them; the workspace is the one the bot is installed in.</summary>
    public bool Contains(AccountId account) => Entries.Any(entry => entry.Platform == account.Platform && entry.User == account.User);
}
