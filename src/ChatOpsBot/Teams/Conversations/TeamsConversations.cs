using System.Linq.Expressions;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Teams.Conversations;

/// <summary>Keeps where each conversation is reached, in the store, so that what is said first reaches it after a restart.</summary>
internal sealed class TeamsConversations(UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, TimeProvider time)
{
    /// <summary>Why a channel is gone by itself, and does not come back with its team.</summary>
    internal const string ChannelDeleted = "channelDeleted";

    /// <summary>Remembers what an activity shows. Most show nothing new, and cost no commit.</summary>
    internal async Task SeeAsync(ConversationSight sight, CancellationToken cancellation)
    {
        if (await FindAsync(sight.Tenant, sight.Conversation, cancellation) is { GoneAt: null } kept && IsKept(sight, kept.Sight)) return;

        await units.RunAsync(async (session, stopping) =>
        {
            if (await FindAsync(session.Database, sight.Tenant, sight.Conversation, stopping) is { } known) known.See(sight);
            else session.Database.Add(TeamsConversation.Of(sight));
            return true;
        });
    }

    /// <summary>Null for a conversation from which nothing came yet.</summary>
    internal async Task<TeamsConversation?> FindAsync(string tenant, string conversation, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await database.Set<TeamsConversation>().AsNoTracking()
            .SingleOrDefaultAsync(known => known.Tenant == tenant && known.Conversation == conversation, cancellation);
    }

    /// <summary>Everything the bot was ever in, by tenant and name.</summary>
    internal async Task<List<TeamsConversation>> AllAsync(CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await database.Set<TeamsConversation>().AsNoTracking().OrderBy(known => known.Tenant).ThenBy(known => known.Conversation).ToListAsync(cancellation);
    }

    /// <summary>Where a person may be found who spoke where the bot sees nobody: their own chat first, then what they may share with it.</summary>
    internal async Task<List<TeamsConversation>> SharedWithAsync(string tenant, string user, int most, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await database.Set<TeamsConversation>().AsNoTracking()
            .Where(known => known.Tenant == tenant && known.GoneAt == null && (known.Kind != ConversationKind.Personal || known.Conversation == user))
            .OrderBy(known => known.Conversation != user).ThenBy(known => known.Conversation).Take(most).ToListAsync(cancellation);
    }

    /// <summary>Any conversation of the tenant, one that can be written to first: people of one tenant are reached in one place.</summary>
    internal async Task<TeamsConversation?> NeighbourAsync(string tenant, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await database.Set<TeamsConversation>().AsNoTracking().Where(known => known.Tenant == tenant)
            .OrderBy(known => known.GoneAt != null).ThenBy(known => known.Conversation).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Nothing more is said in a conversation until something comes from there.</summary>
    internal Task LoseAsync(string tenant, string conversation, string why) =>
        LoseAsync(known => known.Tenant == tenant && known.Conversation == conversation, why);

    /// <summary>The same for all channels of a team.</summary>
    internal Task LoseTeamAsync(string tenant, string team, string why) => LoseAsync(known => known.Tenant == tenant && known.TeamId == team, why);

    /// <summary>The team is there again: its channels can be written to.</summary>
    internal Task FindTeamAgainAsync(string tenant, string team) =>
        FindAgainAsync(known => known.Tenant == tenant && known.TeamId == team && known.GoneWhy != ChannelDeleted);

    /// <summary>A channel that was deleted by itself is there again.</summary>
    internal Task FindChannelAgainAsync(string tenant, string channel) => FindAgainAsync(known => known.Tenant == tenant && known.Conversation == channel);

    private Task<int> FindAgainAsync(Expression<Func<TeamsConversation, bool>> which) => units.RunAsync(async (session, stopping) =>
    {
        var rows = await session.Database.Set<TeamsConversation>().Where(which).Where(known => known.GoneAt != null).ToListAsync(stopping);
        foreach (var row in rows) row.FindAgain();
        return rows.Count;
    });

    private Task<int> LoseAsync(Expression<Func<TeamsConversation, bool>> which, string why) => units.RunAsync(async (session, stopping) =>
    {
        var rows = await session.Database.Set<TeamsConversation>().Where(which).ToListAsync(stopping);
        foreach (var row in rows) row.Lose(why, time.GetUtcNow());
        return rows.Count;
    });

    /// <summary>What an activity does not say stays as it was.</summary>
    private static bool IsKept(ConversationSight sight, ConversationSight kept) => kept == sight with
    {
        TeamId = sight.TeamId ?? kept.TeamId,
        AadObjectId = sight.AadObjectId ?? kept.AadObjectId,
        BotId = sight.BotId ?? kept.BotId,
    };

    private static Task<TeamsConversation?> FindAsync(BotDbContext database, string tenant, string conversation, CancellationToken cancellation) =>
        database.Set<TeamsConversation>().SingleOrDefaultAsync(known => known.Tenant == tenant && known.Conversation == conversation, cancellation);
}
