using System.Xml.Linq;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Web.Access;

/// <summary>
/// Keeps the keys where the plans are, so that every process on one store reads what another sealed. Without a certificate
/// they are as safe as the store: whoever reads it can read everything they guard.
/// </summary>
internal sealed class StoredKeys(UnitsOfWork units, IDbContextFactory<BotDbContext> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var database = contexts.CreateDbContext();
        return [.. database.ProtectionKeys.AsNoTracking().Select(key => key.Xml).ToList().Select(xml => XElement.Parse(xml))];
    }

    /// <summary>The framework writes a key while it starts, or on a thread of its own; it knows no asynchronous store.</summary>
    public void StoreElement(XElement element, string friendlyName) => units.RunAsync((session, _) =>
    {
        session.Database.ProtectionKeys.Add(ProtectionKey.Of(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        return Task.FromResult(true);
    }).GetAwaiter().GetResult();

    internal sealed class Setup(StoredKeys keys) : IConfigureOptions<KeyManagementOptions>
    {
        public void Configure(KeyManagementOptions options) => options.XmlRepository = keys;
    }
}
