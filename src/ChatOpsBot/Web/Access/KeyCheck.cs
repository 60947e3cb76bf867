using ChatOpsBot.Core.Messages;
using ChatOpsBot.Operations.Examination;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Web.Access;

/// <summary>Looks whether the keys in the store can be read by whoever reads the store.</summary>
internal sealed class KeyCheck(IDbContextFactory<BotDbContext> contexts, IOptions<WebOptions> options)
{
    /// <summary>As the framework writes a key that nothing encrypts.</summary>
    private const string Plain = "<masterKey";

    /// <returns>Null while there are none.</returns>
    internal async Task<MachineLine?> LineAsync(Language language, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var keys = await database.ProtectionKeys.AsNoTracking().Select(key => key.Xml).ToListAsync(cancellation);
        return keys.Count == 0 ? null : MachineMessages.Keys(language, keys.Count(xml => xml.Contains(Plain, StringComparison.Ordinal)), options.Value.KeyCertificatePath.Length > 0);
    }
}
