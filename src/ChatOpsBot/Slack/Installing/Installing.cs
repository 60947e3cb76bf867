using System.Diagnostics;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Slack.Inbound;
using ChatOpsBot.Storage;
using ChatOpsBot.Web;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Slack.Installing;

/// <summary>Changes the code of an installation for its token, writes that down, and says the first steps to whoever installed.</summary>
internal sealed partial class Installing(
    SlackApi api, Installations installations, UnitsOfWork units, PeopleDirectory directory, SlackProfiles profiles, OutboxDispatcher outbox, PublicSite site, TimeProvider time,
    ILogger<Installing> log)
{
    internal async Task<InstallOutcome> RunAsync(string code, CancellationToken cancellation)
    {
        switch (await api.ExchangeAsync(code, site.Link(InstallEndpoints.Back), cancellation))
        {
            case SlackAnswer.Ok { Body: var body }:
                return await TakeAsync(Grant.Read(body));
            case SlackAnswer.Refused refused:
                Log.NotInstalled(log, refused.Error);
                return new InstallOutcome.Refused(refused.Error);
            default:
                return new InstallOutcome.NotNow();
        }
    }

    private async Task<InstallOutcome> TakeAsync(Granted granted)
    {
        switch (granted)
        {
            case Granted.NotForOneWorkspace:
                return new InstallOutcome.WholeOrganisation();
            case Granted.Expires:
                return new InstallOutcome.TokenExpires();
            case Granted.Whole { Grant: var grant }:
                await units.RunAsync((session, stopping) => WriteAsync(session, grant, stopping));
                installations.Forget(grant.Workspace);
                await WelcomeAsync(grant);
                Log.Installed(log, grant.Workspace.Workspace);
                return new InstallOutcome.Installed();
            default:
                throw new UnreachableException();
        }
    }

    private async Task<bool> WriteAsync(WriterSession session, Grant grant, CancellationToken cancellation)
    {
        var (database, now) = (session.Database, time.GetUtcNow());
        var row = await database.Installations.In(grant.Workspace).SingleOrDefaultAsync(cancellation);
        if (row is null) database.Installations.Add(row = Installation.Of(grant.Workspace));
        row.Begin(grant, installations.Seal(grant.Workspace, grant.Token), now);
        await Unsaid.TakeUpAsync(database, grant.Workspace, now, cancellation);
        return true;
    }

    /// <summary>Asked under the new token: who installed it, in which language, is admin while nobody else is.</summary>
    private async Task WelcomeAsync(Grant grant)
    {
        var profile = await profiles.OfAsync(grant.Workspace, grant.InstalledBy);
        var language = profile.Language ?? Language.English;
        await units.RunAsync(async (session, stopping) =>
        {
            var (database, now) = (session.Database, time.GetUtcNow());
            var isAdmin = await MakeAdminAsync(database, grant, profile.Name, stopping);
            await outbox.OweOnceAsync(
                session,
                new Owed(new ConversationKey(grant.Workspace, grant.InstalledBy), $"installed/{now.ToUnixTimeMilliseconds()}")
                {
                    Message = InstallMessages.FirstSteps(language, isAdmin),
                    Urgency = Urgency.Normal,
                },
                now, stopping);
            return true;
        });
    }

    /// <summary>A workspace that the deployment belongs to has its admins from the configuration, or by a claim: its members may all install.</summary>
    private async Task<bool> MakeAdminAsync(BotDbContext database, Grant grant, string? name, CancellationToken cancellation)
    {
        var realm = directory.RealmOf(grant.Workspace);
        if (realm.IsHouse) return false;

        var records = await PeopleRecords.LoadAsync(database, realm, cancellation);
        var account = new AccountId(grant.Workspace, grant.InstalledBy);
        var people = records.Snapshot();
        if (people.With(account) is { IsAdmin: true }) return true;
        if (SpeakerPolicy.HasAdmin(people, AdminList.Empty)) return false;

        records.Member(account, name).MakeAdmin(true);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Installed in the Slack workspace {Workspace}.")]
        internal static partial void Installed(ILogger logger, string workspace);

        [LoggerMessage(LogLevel.Warning, "An installation in Slack did not come about: {Error}")]
        internal static partial void NotInstalled(ILogger logger, string error);
    }
}

/// <summary>What became of an installation.</summary>
internal abstract record InstallOutcome
{
    private InstallOutcome() { }

    internal sealed record Installed : InstallOutcome;

    /// <param name="Error">In Slack's words.</param>
    internal sealed record Refused(string Error) : InstallOutcome;

    internal sealed record WholeOrganisation : InstallOutcome;

    internal sealed record TokenExpires : InstallOutcome;

    internal sealed record NotNow : InstallOutcome;
}
