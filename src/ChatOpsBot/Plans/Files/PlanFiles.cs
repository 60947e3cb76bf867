using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;

namespace ChatOpsBot.Plans.Files;

/// <summary>Makes a plan of a file that an admin hands over in chat: first what it would change, and once that is confirmed, the import.</summary>
internal sealed class PlanFiles(ImportHandler import, DoctorHandler doctor, Speakers speakers, AdminNames admins)
{
    /// <summary>The document; null when the platform does not hand it over.</summary>
    internal delegate Task<DocumentFile?> Fetching();

    internal static bool IsPlan(string? name) => name is not null && (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase));

    /// <summary>Says what a file would change; nothing is written.</summary>
    /// <param name="file">By which it is fetched once more when it is confirmed: one word.</param>
    /// <param name="notRead">What to do about a file that could not be had.</param>
    internal Task<BotMessage> OfferAsync(InboundMessage message, string file, Fetching fetch, Func<Language, BotMessage> notRead) =>
        AnswerAsync(message, fetch, notRead, (document, language) => OfferAsync(document, file, language));

    /// <summary>What was shown is done, on the document as it is now.</summary>
    internal Task<BotMessage> ImportAsync(InboundMessage message, ConfirmedFile confirmed, Fetching fetch, Func<Language, BotMessage> notRead) =>
        AnswerAsync(message, fetch, notRead, async (document, language) =>
        {
            var outcome = await import.HandleAsync(Request(document, replace: true) with { Into = confirmed.Into, Beside = confirmed.Beside }, CancellationToken.None);
            return outcome is ImportOutcome.LooksLike(var key, var title) ? FileMessages.LooksLike(language, key, title, confirmed.File) : ImportMessages.Of(outcome, language, Findings(outcome));
        });

    private async Task<BotMessage> AnswerAsync(InboundMessage message, Fetching fetch, Func<Language, BotMessage> notRead, Func<DocumentFile, Language, Task<BotMessage>> say)
    {
        message = await speakers.IntroduceAsync(message, CancellationToken.None);
        var language = message.Setting ?? message.Profile ?? Language.French;
        if (!await speakers.IsAdminAsync(message.Account, CancellationToken.None)) return FileMessages.NotAdmin(language, await admins.CurrentAsync(CancellationToken.None));

        return await fetch() is { } document ? await say(document, language) : notRead(language);
    }

    private async Task<BotMessage> OfferAsync(DocumentFile document, string file, Language language)
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
    }

    /// <summary>Where the command line imports: a workspace or tenant without plans of its own speaks of those.</summary>
    private static ImportHandler.Request Request(DocumentFile document, bool replace) => new(WorkspaceKey.Local, document, Start: null, DryRun: false, replace);

    private ImmutableArray<Finding> Findings(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported(var plan, var read) => doctor.Examine(read, plan),
        ImportOutcome.Updated(var plan, var read, _) => doctor.Examine(read, plan),
        ImportOutcome.DryRun(var plan, var read) => doctor.Examine(read, plan),
        _ => [],
    };
}
