using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.People;

/// <summary>Finds the person behind a message: by what name, in which language, and with which right on a plan.</summary>
internal sealed class Speakers(PeopleDirectory directory, IOptions<AdminOptions> options)
{
    private readonly AdminList _configured = options.Value.List;

    /// <summary>Those whom the configuration names. It speaks for the deployment: in a realm of others it makes nobody admin, whoever has the same id there.</summary>
    internal AdminList AdminsIn(WorkspaceKey workspace) => directory.RealmOf(workspace).IsHouse ? _configured : AdminList.Empty;

    /// <summary>The message with its sender as the plan knows them, answered in the language they chose.</summary>
    /// <param name="look">The store's, where it was looked at for this message already.</param>
    internal async ValueTask<InboundMessage> IntroduceAsync(InboundMessage message, CancellationToken cancellation, long? look = null)
    {
        var people = await directory.CurrentAsync(message.Home, cancellation, look);
        if (SpeakerPolicy.PersonOf(message.Account, people) is not { } person) return message;

        // On this machine the name is the account: it stays as it was chosen.
        return message with { Sender = message.User is null ? message.Sender : person.Name, Setting = message.Setting ?? person.Settings.Language };
    }

    /// <summary>Of their realm, whichever of its plans is spoken of.</summary>
    internal async ValueTask<bool> IsAdminAsync(AccountId account, CancellationToken cancellation) =>
        SpeakerPolicy.IsAdmin(account, await directory.CurrentAsync(account.Home, cancellation), AdminsIn(account.Home));

    /// <summary>Of the deployment as a whole.</summary>
    internal async ValueTask<bool> IsOperatorAsync(AccountId account, CancellationToken cancellation) => directory.RealmOf(account.Home).IsHouse && await IsAdminAsync(account, cancellation);

    internal async ValueTask<Speaker> OfAsync(InboundMessage message, PlanSnapshot plan, CancellationToken cancellation) => message.Program is { } program
        ? new Speaker(message.Account, Person: null, message.Sender, program.Right, [])
        : SpeakerPolicy.Identify(message.Account, message.Standing, plan, await directory.CurrentAsync(plan.Key.Home, cancellation), AdminsIn(plan.Key.Home));
}
