using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.People;

namespace ChatOpsBot.Outbox;

/// <summary>Where the bot writes by itself: to a person in one place, to a plan's channels in each of them, to admins wherever they may look.</summary>
internal sealed class Places(PeopleDirectory directory, AdminNames admins, Speakers speakers, IEnumerable<IChatClient> clients)
{
    private readonly Dictionary<string, IChatClient> _clients = clients.ToDictionary(client => client.Platform);

    /// <summary>On the platform they prefer, else where they were linked first, else on the page of this machine under their name.</summary>
    /// <param name="workspace">One of the realm in which they go by that name.</param>
    internal async Task<ConversationKey> OfPersonAsync(WorkspaceKey workspace, string name, CancellationToken cancellation) => (await AllOfPersonAsync(workspace, name, cancellation))[0];

    /// <summary>The same with every other place where they may have been written to, the preferred one first.</summary>
    internal async Task<IReadOnlyList<ConversationKey>> AllOfPersonAsync(WorkspaceKey workspace, string name, CancellationToken cancellation)
    {
        var person = (await directory.CurrentAsync(workspace, cancellation)).Named(name);
        var here = Here(workspace, name);
        var elsewhere = (person?.Accounts ?? []).Where(account => !account.IsLocal && _clients.ContainsKey(account.Platform))
            .OrderBy(account => account.Platform == person?.Settings.PreferredPlatform ? 0 : 1)
            .Select(account => _clients[account.Platform].DirectTo(account)).ToList();
        return person?.Settings.PreferredPlatform == WorkspaceKey.Local.Platform ? [here, .. elsewhere] : [.. elsewhere, here];
    }

    /// <summary>The plan's channel on this machine, and every channel elsewhere that is bound to it.</summary>
    internal async Task<IReadOnlyList<ConversationKey>> OfPlanAsync(PlanKey plan, CancellationToken cancellation)
    {
        var people = await directory.CurrentAsync(plan.Home, cancellation);
        return
        [
            new ConversationKey(WorkspaceKey.Local, LocalConversations.Channel(plan)),
            .. people.PlacesOf(plan).Where(IsChannel).Select(place => new ConversationKey(place.Home, place.Conversation))
                .OrderBy(place => place.Workspace.Platform, StringComparer.Ordinal).ThenBy(place => place.Conversation, StringComparer.Ordinal),
        ];
    }

    /// <summary>This machine's page, which no platform's trouble reaches, and where each of them is written to else; empty while nobody is admin.</summary>
    internal async Task<IReadOnlyList<(string Name, ConversationKey Place)>> OfAdminsAsync(WorkspaceKey workspace, CancellationToken cancellation)
    {
        var places = new List<(string, ConversationKey)>();
        foreach (var name in await admins.CurrentAsync(workspace, cancellation))
        {
            var here = Here(workspace, name);
            places.Add((name, here));
            if (await OfPersonAsync(workspace, name, cancellation) is var preferred && preferred != here) places.Add((name, preferred));
        }

        return [.. places, .. OfAdminsWithoutName(workspace, await directory.CurrentAsync(workspace, cancellation))];
    }

    /// <summary>Those whom the configuration names by an account that is nobody's yet.</summary>
    private IEnumerable<(string Name, ConversationKey Place)> OfAdminsWithoutName(WorkspaceKey workspace, PeopleSnapshot people) => speakers.AdminsIn(workspace).Entries
        .Select(entry => (entry.User, Client: _clients.GetValueOrDefault(entry.Platform)))
        .Where(entry => entry.Client?.Home is not null)
        .Select(entry => (entry.Client!, Account: new AccountId(entry.Client!.Home!.Value, entry.User)))
        .Where(admin => people.With(admin.Account) is null)
        .Select(admin => (admin.Account.User, admin.Item1.DirectTo(admin.Account)));

    /// <summary>On this machine.</summary>
    private ConversationKey Here(WorkspaceKey workspace, string name) =>
        new(WorkspaceKey.Local, LocalConversations.Person(directory.RealmOf(workspace), name));

    /// <summary>Whoever chose what to talk about alone with the bot did not ask for what a channel is told.</summary>
    private bool IsChannel(ConversationId place) =>
        place.Home != WorkspaceKey.Local && _clients.TryGetValue(place.Home.Platform, out var client)
        && client.AccountOf(new ConversationKey(place.Home, place.Conversation)) is null;
}
