using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans.Files;

namespace ChatOpsBot.Slack.Inbound.Files;

/// <summary>Takes a plan file that is dropped in a direct message, and the buttons of its card.</summary>
internal sealed class SlackPlanFiles(SlackDownloads downloads, PlanFiles plans, LateAnswers answers)
{
    /// <summary>Says what a file would change; nothing of the plan is written.</summary>
    internal async Task OfferAsync(InboundMessage message, string file) =>
        await answers.OweAsync(message, await plans.OfferAsync(message, () => FetchAsync(message.Workspace, file), SlackMessages.FileNotRead));

    internal async Task PressAsync(InboundMessage message) => await answers.OweAsync(message, await plans.PressAsync(message));

    private async Task<DocumentFile?> FetchAsync(WorkspaceKey workspace, string file) =>
        await downloads.FetchAsync(workspace, file, CancellationToken.None) is var (name, content) ? new DocumentFile(name, content, IsDemonstration: false) : null;
}
