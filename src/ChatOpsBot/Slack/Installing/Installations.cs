using System.Collections.Concurrent;
using System.Security.Cryptography;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Slack.Installing;

/// <summary>
/// The workspaces the bot is installed in, and their tokens: sealed in the store, each for its own workspace, so that a row that is
/// copied to another one opens nothing.
/// </summary>
internal sealed class Installations(IDbContextFactory<BotDbContext> contexts, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>What another process wrote is known here after this long at the latest.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<WorkspaceKey, Known> _known = [];

    /// <summary>Null for a workspace that never installed the bot, or took it out, or whose token cannot be opened any more.</summary>
    internal async ValueTask<Installed?> FindAsync(WorkspaceKey workspace, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(workspace, out var known) && now < known.Until) return known.Installed;

        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var row = await database.Installations.In(workspace).AsNoTracking().SingleOrDefaultAsync(cancellation);
        var installed = row?.Token is { } token && Open(workspace, token) is { } opened ? new Installed(row.Home, row.BotUser, opened) : null;
        // Anybody can name a workspace that is none: only what is there is kept.
        if (installed is not null) _known[workspace] = new Known(installed, now + Kept);
        return installed;
    }

    internal async Task<IReadOnlyList<WorkspaceKey>> AllAsync(CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await database.Installations.Where(row => row.EndedAt == null).OrderBy(row => row.Workspace).Select(row => new WorkspaceKey(row.Platform, row.Workspace)).ToListAsync(cancellation);
    }

    /// <summary>As it is kept.</summary>
    internal string Seal(WorkspaceKey workspace, string token) => SealOf(workspace).Protect(token);

    /// <summary>It was installed again, or taken out: the next call asks the store.</summary>
    internal void Forget(WorkspaceKey workspace) => _known.TryRemove(workspace, out _);

    private string? Open(WorkspaceKey workspace, string token)
    {
        try
        {
            return SealOf(workspace).Unprotect(token);
        }
        catch (CryptographicException)
        {
            // The keys are gone: the workspace installs again.
            return null;
        }
    }

    private IDataProtector SealOf(WorkspaceKey workspace) => protection.CreateProtector("slack installation", workspace.ToString());

    private sealed record Known(Installed Installed, DateTimeOffset Until);
}

/// <summary>An installation that stands, with its token open.</summary>
internal sealed record Installed(WorkspaceKey Workspace, string BotUser, string Token)
{
    /// <summary>Without the token.</summary>
    public override string ToString() => Workspace.ToString();
}
