using ChatOpsBot.Core.People;
using ChatOpsBot.Inbox;
using ChatOpsBot.Mail;
using ChatOpsBot.People;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Outbox;

/// <summary>Whom a conversation reaches, and where else they can be reached.</summary>
internal sealed class Recipients(PeopleDirectory directory, IOptions<SmtpOptions> smtp, IEnumerable<IChatClient> clients)
{
    private readonly Dictionary<string, IChatClient> _clients = clients.ToDictionary(client => client.Platform);

    /// <summary>In words: a person's name, else the conversation as its platform names it.</summary>
    internal async Task<string> NameAsync(ConversationKey conversation, CancellationToken cancellation) =>
        (await PersonAsync(conversation, cancellation))?.Name ?? AccountOf(conversation)?.User ?? $"{conversation.Conversation} ({conversation.Workspace.Platform})";

    /// <summary>The same person's account on another platform that can be posted on, the one they prefer first; null when none is known.</summary>
    internal async Task<ConversationKey?> ElsewhereAsync(ConversationKey conversation, CancellationToken cancellation)
    {
        if (await PersonAsync(conversation, cancellation) is not { } person) return null;

        return person.Accounts
            .Where(account => account.Platform != conversation.Workspace.Platform && _clients.ContainsKey(account.Platform))
            .OrderBy(account => account.Platform == person.Settings.PreferredPlatform ? 0 : 1)
            .Select(account => (ConversationKey?)ConversationKey.Alone(account))
            .FirstOrDefault();
    }

    /// <summary>Whoever alone reads the conversation, by mail; null where no mail is sent, or they have no address.</summary>
    internal async Task<ConversationKey?> MailAsync(ConversationKey conversation, CancellationToken cancellation) =>
        smtp.Value.IsOn && (await PersonAsync(conversation, cancellation))?.Mail is { } address ? new ConversationKey(MailClient.Personal, address) : null;

    /// <summary>On a platform that is not served here a conversation of one person has the id of their account, and no channel has.</summary>
    private async Task<PersonSnapshot?> PersonAsync(ConversationKey conversation, CancellationToken cancellation)
    {
        var account = _clients.ContainsKey(conversation.Workspace.Platform) ? AccountOf(conversation) : new AccountId(conversation.Workspace, conversation.Conversation);
        return account is { } known ? SpeakerPolicy.PersonOf(known, await directory.CurrentAsync(known.Home, cancellation)) : null;
    }

    private AccountId? AccountOf(ConversationKey conversation) => _clients.GetValueOrDefault(conversation.Workspace.Platform)?.AccountOf(conversation);
}
