using System.Security.Claims;
using ChatOpsBot.Core.People;
using ChatOpsBot.Storage;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Inbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Web.Access;

/// <summary>
/// Whose account a sign-in is: one that an admin wrote down, or the Teams account of the same object of the same tenant. A name is
/// never enough, and an address only when the provider has verified it.
/// </summary>
internal sealed class OpenIdAccounts(IOptions<OpenIdOptions> options, IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>Null for somebody the bot does not know.</summary>
    internal async Task<(AccountId Account, Standing Standing)?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        var (subject, email) = (principal.FindFirstValue("sub"), principal.FindFirstValue("email_verified") is "true" or "True" ? principal.FindFirstValue("email") : null);
        foreach (var (named, account) in options.Value.Entries)
            if (named == subject || string.Equals(named, email, StringComparison.OrdinalIgnoreCase)) return (account!.Value, Standing.Member);

        if (principal.FindFirstValue("oid") is not { } person || principal.FindFirstValue("tid") is not { } tenant || !IsIssuedBy(principal, tenant)) return null;

        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var user = await database.Set<TeamsConversation>().AsNoTracking()
            .Where(chat => chat.Tenant == tenant && chat.AadObjectId == person && chat.Kind == ConversationKind.Personal)
            .Select(chat => chat.Conversation).FirstOrDefaultAsync(cancellation);
        // Without the word that somebody is a member of the tenant they have the rights of a guest, unless they were granted others.
        return user is null ? null : (new AccountId(TeamsPlace.Platform, tenant, user), principal.FindFirstValue("acct") == "0" ? Standing.Member : Standing.Guest);
    }

    /// <summary>A provider of many tenants says in its own name which of them it speaks for.</summary>
    private static bool IsIssuedBy(ClaimsPrincipal principal, string tenant) =>
        Uri.TryCreate(principal.FindFirstValue("iss"), UriKind.Absolute, out var issuer) && issuer.Segments.Any(segment => segment.Trim('/') == tenant);
}
