using ChatOpsBot.Core.Messages;
using ChatOpsBot.Operations;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Outbound;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Teams;

/// <summary>Looks at the credential, at the keys that sign what comes in, and at every conversation the bot is installed in.</summary>
internal sealed class TeamsCheck(ConnectorTokens tokens, ConnectorKeys keys, TeamsConversations conversations, IOptions<TeamsOptions> options) : IConnectionCheck
{
    public async Task<BotMessage> ExamineAsync(Language language, CancellationToken cancellation)
    {
        var all = await conversations.AllAsync(cancellation);
        if (options.Value.Playground) return TeamsCheckMessages.Playground(language, all);

        var token = await tokens.GetAsync(cancellation);
        return TeamsCheckMessages.Of(language, token.Failure, await keys.AreKnownAsync(cancellation) ? null : options.Value.OpenIdMetadataUrl, all);
    }
}
