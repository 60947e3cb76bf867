using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans.Files;

namespace ChatOpsBot.Teams.Files;

/// <summary>Takes a plan file that is sent in the personal chat, and the button that confirms it.</summary>
internal sealed class TeamsPlanFiles(PersonalFiles files, PlanFiles plans)
{
    /// <summary>Says what a document would change; nothing is written.</summary>
    /// <param name="address">Where it is fetched, also once more when it is confirmed.</param>
    internal Task<BotMessage> OfferAsync(InboundMessage message, string name, string address)
    {
        // One word, in which a name may have blanks.
        var file = $"{Uri.EscapeDataString(name)}|{address}";
        return plans.OfferAsync(message, file, () => FetchAsync(file), TeamsMessages.FileNotRead);
    }

    /// <summary>What was shown is done, on the document as it is now.</summary>
    internal Task<BotMessage> ImportAsync(InboundMessage message, ConfirmedFile confirmed) =>
        plans.ImportAsync(message, confirmed, () => FetchAsync(confirmed.File), TeamsMessages.FileNotRead);

    private async Task<DocumentFile?> FetchAsync(string file) =>
        file.Split('|', 2) is [var name, var address] && await files.DownloadAsync(address, CancellationToken.None) is { } content
            ? new DocumentFile(Uri.UnescapeDataString(name), content, IsDemonstration: false)
            : null;
}
