using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans.Files;

namespace ChatOpsBot.Slack.Inbound.Files;

/// <summary>Takes a plan file that is dropped in a direct message, and the button that confirms it.</summary>
internal sealed class SlackPlanFiles(SlackDownloads downloads, PlanFiles plans, LateAnswers answers)
{
    /// <summary>Says what a file would change; nothing is written.</summary>
    internal async Task OfferAsync(InboundMessage message, string file) =>
        await answers.OweAsync(message, await plans.OfferAsync(message, file, () => FetchAsync(file), SlackMessages.FileNotRead));

    /// <summary>What was shown is done, on the document as it is now.</summary>
    internal async Task ImportAsync(InboundMessage message, ConfirmedFile confirmed) =>
        await answers.OweAsync(message, await plans.ImportAsync(message, confirmed, () => FetchAsync(confirmed.File), SlackMessages.FileNotRead));

    private async Task<DocumentFile?> FetchAsync(string file) =>
        await downloads.FetchAsync(file, CancellationToken.None) is var (name, content) ? new DocumentFile(name, content, IsDemonstration: false) : null;
}
