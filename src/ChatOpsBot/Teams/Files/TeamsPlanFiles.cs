using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans.Files;

namespace ChatOpsBot.Teams.Files;

/// <summary>Takes a plan file that is sent in the personal chat.</summary>
internal sealed class TeamsPlanFiles(PersonalFiles files, PlanFiles plans)
{
    /// <summary>Says what a document would change; nothing of the plan is written.</summary>
    /// <param name="address">Where it is fetched.</param>
    internal Task<BotMessage> OfferAsync(InboundMessage message, string name, string address) => plans.OfferAsync(
        message, async () => await files.DownloadAsync(address, CancellationToken.None) is { } content ? new DocumentFile(name, content, IsDemonstration: false) : null, TeamsMessages.FileNotRead);
}
