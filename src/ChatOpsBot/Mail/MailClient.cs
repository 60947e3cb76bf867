using System.Net;
using System.Net.Sockets;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ChatOpsBot.Mail;

/// <summary>Hands mail to a server: an address is a conversation in which the bot alone speaks.</summary>
internal sealed class MailClient(IOptions<SmtpOptions> options, TimeProvider time) : IChatClient
{
    internal static readonly WorkspaceKey Home = new("mail", "smtp");

    /// <summary>What is for one person, and was to reach them elsewhere.</summary>
    internal static readonly WorkspaceKey Personal = Home with { Workspace = "personal" };

    public string Platform => Home.Platform;

    public IReadOnlyList<RateLimit> Limits => [];

    public AccountId? AccountOf(ConversationKey conversation) => null;

    public async Task<SendOutcome> SendAsync(Posting posting, CancellationToken cancellation)
    {
        var smtp = options.Value;
        if (!smtp.IsOn) return new SendOutcome.Refused("mail_is_off");
        // A mail stays as it was read: what changed comes in a mail of its own, and is no reason to send the same again.
        if (posting.EditedId is { } sent) return new SendOutcome.Posted(sent);

        using var mail = MailRenderer.Render(posting, MailboxAddress.Parse(smtp.From), time.GetUtcNow());
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, SecurityOf(smtp), cancellation);
            if (smtp.User.Length > 0) await client.AuthenticateAsync(smtp.User, smtp.Password, cancellation);
            await client.SendAsync(mail, cancellation);
        }
        catch (SmtpCommandException no)
        {
            // A code that begins with 4 says "not now", one that begins with 5 says "never"; its text may name people.
            var reason = $"smtp_{(int)no.StatusCode}";
            return (int)no.StatusCode < 500 ? new SendOutcome.TryAgain(reason) : new SendOutcome.Refused(reason);
        }
        catch (AuthenticationException)
        {
            return new SendOutcome.Refused("smtp_authentication");
        }
        catch (Exception nowhere) when (nowhere is SocketException or SmtpProtocolException or SslHandshakeException)
        {
            // A mail that comes twice has one name, and is shown once.
            return new SendOutcome.TryAgain("smtp_not_reached");
        }

        await LeaveAsync(client, cancellation);
        return new SendOutcome.Posted(mail.MessageId!);
    }

    /// <summary>The mail is accepted by now: what goes wrong with the goodbye does not send it twice.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception gone) when (gone is IOException or SmtpProtocolException or MailKit.ServiceNotConnectedException)
        {
            // The server hung up first.
        }
    }

    /// <summary>A password goes over an encrypted connection only, unless it stays on this machine.</summary>
    private static SecureSocketOptions SecurityOf(SmtpOptions smtp)
    {
        if (smtp.Port == 465) return SecureSocketOptions.SslOnConnect;
        var isHere = smtp.Host is "localhost" || IPAddress.TryParse(smtp.Host, out var address) && IPAddress.IsLoopback(address);
        return smtp.User.Length > 0 && !isHere ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable;
    }
}
