using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Slack.Inbound.Files;

namespace ChatOpsBot.Teams.Files;

/// <summary>Makes a plan of a file that an admin sends in the personal chat: first what it would change, and once that is confirmed, the import.</summary>
internal sealed class TeamsPlanFiles(PersonalFiles files, ImportHandler import, DoctorHandler doctor, MessageRouter router, Speakers speakers, AdminNames admins)
{
    /// <summary>Says what a document would change; nothing is written.</summary>
    /// <param name="address">Where it is fetched, also once more when it is confirmed.</param>
    internal Task<BotMessage> OfferAsync(InboundMessage message, string name, string address) => WithAsync(message, name, address, async (document, language, file) =>
    {
        var dry = await import.HandleAsync(Request(document, replace: false) with { DryRun = true }, CancellationToken.None);
        switch (dry)
        {
            case ImportOutcome.LooksLike(var key, var title):
                return FileMessages.LooksLike(language, key, title, file);
            case ImportOutcome.DryRun(_, var read):
                // Of a plan that is there the difference is asked for; without one there is nothing by that name, and nothing is written.
                var known = await import.HandleAsync(Request(document, replace: false) with { Into = PlanName.From(read.Title) }, CancellationToken.None);
                return known is ImportOutcome.WouldUpdate(var before, var diff)
                    ? FileMessages.MayUpdate(language, before, diff, file)
                    : FileMessages.MayImport(language, ImportMessages.Of(dry, language, Findings(dry)), file);
            default:
                return ImportMessages.Of(dry, language, []);
        }
    });

    /// <summary>What was shown is done, on the document as it is now.</summary>
    internal Task<BotMessage> ImportAsync(InboundMessage message, ConfirmedFile confirmed) => WithAsync(message, confirmed.Name, confirmed.Address, async (document, language, file) =>
    {
        var outcome = await import.HandleAsync(Request(document, replace: true) with { Into = confirmed.Into, Beside = confirmed.Beside }, CancellationToken.None);
        return outcome is ImportOutcome.LooksLike(var key, var title) ? FileMessages.LooksLike(language, key, title, file) : ImportMessages.Of(outcome, language, Findings(outcome));
    });

    private async Task<BotMessage> WithAsync(InboundMessage message, string name, string address, Func<DocumentFile, Language, string, Task<BotMessage>> say)
    {
        message = await speakers.IntroduceAsync(message, CancellationToken.None);
        var language = message.Setting ?? message.Profile ?? Language.French;
        if (!await MayImportAsync(message)) return FileMessages.NotAdmin(language, await admins.CurrentAsync(CancellationToken.None));

        return await files.DownloadAsync(address, CancellationToken.None) is { } content
            ? await say(new DocumentFile(name, content, IsDemonstration: false), language, ConfirmedFile.Write(name, address))
            : TeamsMessages.FileNotRead(language);
    }

    /// <summary>Without a plan nobody has a right on it: an admin of the deployment is one all the same.</summary>
    private async Task<bool> MayImportAsync(InboundMessage message) => await router.PlanAsync(message, CancellationToken.None) is { } plan
        ? (await speakers.OfAsync(message, plan, CancellationToken.None)).Right is Right.Admin
        : speakers.Admins.Contains(message.Account);

    /// <summary>Where the command line imports: a tenant without plans of its own speaks of those.</summary>
    private static ImportHandler.Request Request(DocumentFile document, bool replace) => new(WorkspaceKey.Local, document, Start: null, DryRun: false, replace);

    private ImmutableArray<Finding> Findings(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported(var plan, var read) => doctor.Examine(read, plan),
        ImportOutcome.Updated(var plan, var read, _) => doctor.Examine(read, plan),
        ImportOutcome.DryRun(var plan, var read) => doctor.Examine(read, plan),
        _ => [],
    };
}
