using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack;

/// <summary>Asks at the start who the bot is, so that nobody's first word waits for it, and admins can be written to before anybody spoke.</summary>
internal sealed class SlackStart(SlackIdentities identities, IOptions<SlackOptions> options) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.IsForMany ? Task.CompletedTask : identities.OfAsync(default, stoppingToken);
}
