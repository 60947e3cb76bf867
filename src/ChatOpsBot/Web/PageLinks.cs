using ChatOpsBot.Core.Messages;
using ChatOpsBot.Web.Pages;

namespace ChatOpsBot.Web;

/// <summary>The link from a card to the page of what it is about; nothing while the bot has no public address.</summary>
internal sealed class PageLinks(PublicSite site)
{
    internal PageLink? Of(BotMessage message) => message.Page is { } subject && site.IsPublished
        ? new PageLink(message.Language.In("Ouvrir dans le navigateur", "Open in the browser"), new Uri(site.Link(PagePaths.Of(subject))))
        : null;
}

internal sealed record PageLink(string Label, Uri Address);
