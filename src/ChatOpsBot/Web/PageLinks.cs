using ChatOpsBot.Core.Messages;
using ChatOpsBot.Web.Pages;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatOpsBot.Web;

/// <summary>The link from a card to the page of what it is about; nothing while the bot has no public address.</summary>
internal sealed class PageLinks(IConfiguration configuration)
{
    internal PageLink? Of(BotMessage message) =>
        message.Page is { } subject && configuration["Web:PublicUrl"] is { Length: > 0 } host && Uri.TryCreate(host.TrimEnd('/') + PagePaths.Of(subject), UriKind.Absolute, out var address)
            ? new PageLink(message.Language.In("Ouvrir dans le navigateur", "Open in the browser"), address)
            : null;
}

internal sealed record PageLink(string Label, Uri Address);

internal static class PageLinksModule
{
    /// <summary>For whichever platform is on; the same for all of them.</summary>
    internal static void AddPageLinks(this IServiceCollection services, IConfiguration configuration) => services.TryAddSingleton(new PageLinks(configuration));
}
