using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Web.Access;

/// <summary>Sends whoever asks for the dashboard a link that lets them see it in a browser.</summary>
internal sealed class SignInOffer(PublicSite site, PrivateWords words)
{
    /// <summary>Whether the question opens the pages to its asker: on a platform, where the bot is published.</summary>
    internal bool GoesWith(Question question, InboundMessage asked) => question is Question.Dashboard && site.IsPublished && asked.User is not null;

    internal Task OweAsync(WriterSession session, InboundMessage asked, Language language, DateTimeOffset now, CancellationToken cancellation) =>
        words.OweAsync(session, asked, SignInComposer.Draft, language, now, cancellation);
}
