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
    /// <param name="confirmed">The command of the button.</param>
    internal async Task ImportAsync(InboundMessage message, string confirmed)
    {
        var words = confirmed.Split(' ');
        var file = words.Length > 1 ? words[1] : "";
        await answers.OweAsync(message, await plans.ImportAsync(
            message, file, words is [_, _, "into", var name] ? name : null, words is [_, _, "beside"], () => FetchAsync(file), SlackMessages.FileNotRead));
    }

    private async Task<DocumentFile?> FetchAsync(string file) =>
        await downloads.FetchAsync(file, CancellationToken.None) is var (name, content) ? new DocumentFile(name, content, IsDemonstration: false) : null;
}
