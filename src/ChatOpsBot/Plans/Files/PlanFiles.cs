using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;

namespace ChatOpsBot.Plans.Files;

/// <summary>Makes a plan of a file that an admin hands over in chat: first what it would change, and once that is confirmed, the import.</summary>
internal sealed class PlanFiles(ImportHandler import, DoctorHandler doctor, PendingFiles pending, PeopleDirectory directory, Speakers speakers, AdminNames admins)
{
    /// <summary>The document; null when the platform does not hand it over.</summary>
    internal delegate Task<DocumentFile?> Fetching();

    internal static bool IsPlan(string? name) => name is not null && (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether this is a button of a card that was made here.</summary>
    internal static bool IsPressed(string command) => FilePress.IsOne(command);

    /// <summary>Says what a file would change; nothing of the plan is written.</summary>
    /// <param name="notRead">What to do about a file that could not be had.</param>
    internal Task<BotMessage> OfferAsync(InboundMessage message, Fetching fetch, Func<Language, BotMessage> notRead) => AnswerAsync(message, async language => await fetch() switch
    {
        null => notRead(language),
        { Content.Length: > PlanReader.LimitInMegabytes * 1024 * 1024 } => FileMessages.TooLarge(language, PlanReader.LimitInMegabytes),
        var document => await DrawAsync(await pending.KeepAsync(document), message.Workspace, language, page: 1),
    });

    /// <summary>What was pressed is done, and the card drawn again; what was pressed on a card that is out of date only draws it.</summary>
    internal Task<BotMessage> PressAsync(InboundMessage message) => AnswerAsync(message, async language =>
    {
        if (FilePress.Read(message.Text) is not { } press || await pending.ChangeAsync(press, Change(press.Verb)) is not { } found) return FileMessages.Over(language);

        if (!found.IsCurrent) return FileMessages.Stale(language, await DrawAsync(found.File, message.Workspace, language, page: 1));

        return press.Verb switch
        {
            FilePress.What.Confirm(var seen) => await ImportAsync(press, found.File, message.Workspace, seen, language),
            FilePress.What.Withdraw => FileMessages.Withdrawn(language),
            FilePress.What.Turn(var page) => await DrawAsync(found.File, message.Workspace, language, page),
            FilePress.What.Take or FilePress.What.TakeAll or FilePress.What.Into or FilePress.What.Beside => await DrawAsync(found.File, message.Workspace, language, page: 1),
            _ => throw new UnreachableException(),
        };
    });

    /// <summary>Null for what leaves the file as it is.</summary>
    private static Action<PendingFile>? Change(FilePress.What verb) => verb switch
    {
        FilePress.What.Take(var side, var conflict) => file => file.Choose(file.Choice.With(conflict, side)),
        FilePress.What.TakeAll(var side) => file => file.Choose(ImportChoice.All(side)),
        FilePress.What.Into(var plan) => file => file.GoInto(plan),
        FilePress.What.Beside => file => file.GoBeside(),
        FilePress.What.Withdraw => file => file.End(),
        FilePress.What.Confirm or FilePress.What.Turn => null,
        _ => throw new UnreachableException(),
    };

    private async Task<BotMessage> ImportAsync(FilePress press, PendingFile file, WorkspaceKey workspace, long? seen, Language language)
    {
        var outcome = await import.HandleAsync(Request(file, workspace) with { Replace = seen is not null, Seen = seen }, CancellationToken.None);
        switch (outcome)
        {
            case ImportOutcome.Imported or ImportOutcome.Updated:
                await pending.ChangeAsync(press, kept => kept.End());
                return ImportMessages.Of(outcome, language, doctor.Examine(outcome));
            // The plan was changed or made since the card was drawn: what would be done now is shown first.
            case ImportOutcome.WouldUpdate or ImportOutcome.LooksLike:
                return FileMessages.Stale(language, await DrawAsync(file, workspace, language, page: 1));
            default:
                return ImportMessages.Of(outcome, language, []);
        }
    }

    private async Task<BotMessage> DrawAsync(PendingFile file, WorkspaceKey workspace, Language language, int page)
    {
        var card = new FileCard(language, file, page);
        return await import.HandleAsync(Request(file, workspace) with { DryRun = true }, CancellationToken.None) switch
        {
            ImportOutcome.LooksLike(var key, var title) => card.LooksLike(key, title),
            ImportOutcome.DryRun { Update: { } update } => card.MayUpdate(update),
            ImportOutcome.DryRun dry => card.MayImport(ImportMessages.Of(dry, language, doctor.Examine(dry))),
            var refused => ImportMessages.Of(refused, language, []),
        };
    }

    private async Task<BotMessage> AnswerAsync(InboundMessage message, Func<Language, Task<BotMessage>> answer)
    {
        message = await speakers.IntroduceAsync(message, CancellationToken.None);
        var language = message.Setting ?? message.Profile ?? Language.French;
        return await speakers.IsAdminAsync(message.Account, CancellationToken.None)
            ? await answer(language)
            : FileMessages.NotAdmin(language, await admins.CurrentAsync(message.Home, CancellationToken.None));
    }

    /// <summary>Among the plans of the house where the command line imports, which all of it speaks of; elsewhere among those of the workspace or tenant.</summary>
    private ImportHandler.Request Request(PendingFile file, WorkspaceKey workspace) =>
        new(directory.RealmOf(workspace).Key, file.File, Start: null, DryRun: false, Replace: false) { Into = file.Into, Beside = file.Beside, Choice = file.Choice };
}
