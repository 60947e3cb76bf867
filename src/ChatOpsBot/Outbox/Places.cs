using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Mail;
using ChatOpsBot.People;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Outbox;

/// <summary>Where the bot writes by itself: to a person in one place, to a plan's channels in each of them, to admins wherever they may look.</summary>
internal sealed class Places(PeopleDirectory directory, AdminNames admins, Speakers speakers, Leases leases, IOptions<SmtpOptions> smtp, IEnumerable<IChatClient> clients)
{
    private readonly Dictionary<string, IChatClient> _clients = clients.ToDictionary(client => client.Platform);

    /// <summary>On the platform they prefer, else where they were linked first; without an account by mail, else on the page of this machine under their name.</summary>
    /// <param name="workspace">One of the realm in which they go by that name.</param>
    internal async Task<ConversationKey> OfPersonAsync(WorkspaceKey workspace, string name, CancellationToken cancellation) => (await AllOfPersonAsync(workspace, name, cancellation))[0];

    /// <summary>The same with every other place where they may have been written to, the preferred one first.</summary>
    internal async Task<IReadOnlyList<ConversationKey>> AllOfPersonAsync(WorkspaceKey workspace, string name, CancellationToken cancellation)
    {
        var person = (await directory.CurrentAsync(workspace, cancellation)).Named(name);
        var here = Here(workspace, name);
        var elsewhere = (person?.Accounts ?? []).Where(account => !account.IsLocal)
            .OrderBy(account => IsOff(account.Platform)).ThenBy(account => account.Platform == person?.Settings.PreferredPlatform ? 0 : 1)
            .Select(ConversationKey.Alone).ToList();
        if (elsewhere.Count == 0 && IsMailed && person?.Mail is { } address) elsewhere.Add(new ConversationKey(MailClient.Personal, address));
        return person?.Settings.PreferredPlatform == WorkspaceKey.Local.Platform ? [here, .. elsewhere] : [.. elsewhere, here];
    }

    /// <summary>Where whoever is mailed to reads what no mail server took; null for what is no mail, and where nobody of the realm has the address.</summary>
    internal async Task<ConversationKey?> InsteadOfMailAsync(ConversationKey mail, WorkspaceKey workspace, CancellationToken cancellation) =>
        mail.Workspace == MailClient.Personal && (await directory.CurrentAsync(workspace, cancellation)).Persons.FirstOrDefault(person => person.Mail == mail.Conversation) is { } person
            ? Here(workspace, person.Name)
            : null;

    /// <summary>The plan's channel on this machine, and every channel elsewhere that is bound to it.</summary>
    internal async Task<IReadOnlyList<ConversationKey>> OfPlanAsync(PlanKey plan, CancellationToken cancellation)
    {
        var people = await directory.CurrentAsync(plan.Home, cancellation);
        return
        [
            new ConversationKey(WorkspaceKey.Local, LocalConversations.Channel(plan)),
            .. people.PlacesOf(plan).Where(place => IsChannel(place, people)).Select(place => new ConversationKey(place.Home, place.Conversation))
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
        .Where(entry => _clients.GetValueOrDefault(entry.Platform)?.Home is not null)
        .Select(entry => new AccountId(_clients[entry.Platform].Home!.Value, entry.User))
        .Where(account => people.With(account) is null)
        .Select(account => (account.User, ConversationKey.Alone(account)));

    /// <summary>On this machine.</summary>
    private ConversationKey Here(WorkspaceKey workspace, string name) =>
        new(WorkspaceKey.Local, LocalConversations.Person(directory.RealmOf(workspace), name));

    /// <summary>What a server has no settings of is off. A command line may have been started without those of the server that sends what it owes.</summary>
    private bool IsOff(string platform) => leases.IsServing && !_clients.ContainsKey(platform);

    /// <inheritdoc cref="IsOff"/>
    private bool IsMailed => smtp.Value.IsOn || !leases.IsServing;

    /// <summary>Whoever chose what to talk about alone with the bot did not ask for what a channel is told. Where the platform's ids cannot be read here, accounts that are known tell people from channels.</summary>
    private bool IsChannel(ConversationId place, PeopleSnapshot people)
    {
        if (place.Home == WorkspaceKey.Local) return false;
        if (_clients.TryGetValue(place.Home.Platform, out var client)) return client.AccountOf(new ConversationKey(place.Home, place.Conversation)) is null;

        var alone = new AccountId(place.Home, place.Conversation);
        return people.With(alone) is null && !speakers.AdminsIn(place.Home).Contains(alone);
    }
}
