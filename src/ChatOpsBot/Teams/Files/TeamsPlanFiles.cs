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
    internal Task<BotMessage> OfferAsync(InboundMessage message, string name, string address) =>
        plans.OfferAsync(message, ConfirmedFile.Write(name, address), () => FetchAsync(name, address), TeamsMessages.FileNotRead);

    /// <summary>What was shown is done, on the document as it is now.</summary>
    internal Task<BotMessage> ImportAsync(InboundMessage message, ConfirmedFile confirmed) => plans.ImportAsync(
        message, ConfirmedFile.Write(confirmed.Name, confirmed.Address), confirmed.Into, confirmed.Beside, () => FetchAsync(confirmed.Name, confirmed.Address), TeamsMessages.FileNotRead);

    private async Task<DocumentFile?> FetchAsync(string name, string address) =>
        await files.DownloadAsync(address, CancellationToken.None) is { } content ? new DocumentFile(name, content, IsDemonstration: false) : null;
}
