using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Mail;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using ChatOpsBot.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>
/// While nobody is admin, every start writes a code into the log that makes the first one; not while the bot is only tried out,
/// with the demonstration and on this machine.
/// </summary>
internal sealed partial class FirstAdmin(
    PeopleDirectory directory, Speakers speakers, UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, IEnumerable<IChatClient> chats, TimeProvider time,
    ILogger<FirstAdmin> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After the store is open.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (SpeakerPolicy.HasAdmin(await directory.CurrentAsync(WorkspaceKey.Local, cancellationToken), speakers.AdminsIn(WorkspaceKey.Local))) return;
        if (await IsTriedOutAsync(cancellationToken)) return;

        var code = JoinHandler.NewCode(OneTimeCode.ClaimLength);
        var said = await units.RunAsync(async (session, stopping) =>
        {
            var now = time.GetUtcNow();
            await session.Database.Codes.Where(old => old.ExpiresAt <= now).ExecuteDeleteAsync(stopping);
            session.Database.Codes.Add(IssuedCode.Claim(code, now));
            return BotMessage.Answer(Language.English, GrantMessages.AtStart(code));
        });
        Log.NobodyIsAdmin(logger, said.Summary);
    }

    private async Task<bool> IsTriedOutAsync(CancellationToken cancellation)
    {
        if (chats.Any(chat => chat is not (LocalChatClient or MailClient or WebhookClient))) return false;

        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await database.Plans.AllAsync(plan => plan.IsDemonstration, cancellation);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        /// <summary>The one secret in a log: whoever can read it may start the program as well.</summary>
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Sentence}")]
        internal static partial void NobodyIsAdmin(ILogger logger, string sentence);
    }
}
