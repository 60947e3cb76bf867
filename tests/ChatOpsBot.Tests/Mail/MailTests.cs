using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.Inbox;
using ChatOpsBot.Mail;
using ChatOpsBot.Outbox;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace ChatOpsBot.Tests.Mail;

/// <summary>A real conversation with a mail server on loopback.</summary>
public sealed class MailTests
{
    private static readonly Drawing Picture = new(60, 20, [new Shape.Box(0, 0, 60, 20, Ink.Paper), new Shape.Label(2, 14, "42 %", 10, Anchor.Start, Ink.Text)], "Courbe : 42 %");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_arrives_as_text_and_HTML_with_its_picture_within_it()
    {
        await using var server = new StrictSmtpServer();

        var outcome = await SendAsync(server);

        var (from, to, data) = Assert.Single(server.Accepted);
        Assert.Equal(("bot@example.org", "lea@example.org"), (from, to));
        Assert.Empty(server.Faults);
        using var mail = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(data)), Cancellation);
        Assert.Equal(new SendOutcome.Posted(mail.MessageId!), outcome);
        Assert.Equal("Rapport – Semaine 49 : à l’heure", mail.Subject);
        Assert.Contains("Terminées", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("[Courbe : 42 %]", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", mail.HtmlBody, StringComparison.Ordinal);
        var image = Assert.IsAssignableFrom<MimePart>(Assert.Single(mail.BodyParts, part => part.ContentType.IsMimeType("image", "png")));
        Assert.Contains($"src=\"cid:{image.ContentId}\"", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("alt=\"Courbe : 42 %\"", mail.HtmlBody, StringComparison.Ordinal);
        using var png = new MemoryStream();
        await image.Content!.DecodeToAsync(png, Cancellation);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png.ToArray()[..4]);
    }

    [Fact]
    public async Task Each_attempt_is_the_same_mail()
    {
        await using var server = new StrictSmtpServer();

        Assert.Equal(await SendAsync(server), await SendAsync(server));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        var server = new StrictSmtpServer();
        await server.DisposeAsync();

        Assert.Equal(new SendOutcome.TryAgain("smtp_not_reached"), await SendAsync(server));
    }

    [Theory]
    [InlineData("451 4.3.0 try later", "smtp_451", true)]
    [InlineData("550 5.1.1 nobody here", "smtp_550", false)]
    public async Task Not_now_is_tried_again_and_never_is_not(string answer, string reason, bool again)
    {
        await using var server = new StrictSmtpServer { Refusal = answer };

        Assert.Equal(again ? new SendOutcome.TryAgain(reason) : new SendOutcome.Refused(reason), await SendAsync(server));
        Assert.Empty(server.Accepted);
    }

    [Theory]
    [InlineData("secret-example", true)]
    [InlineData("wrong-example", false)]
    public async Task A_login_is_used_and_a_wrong_one_is_refused(string password, bool isSent)
    {
        await using var server = new StrictSmtpServer { Login = "bot:secret-example" };

        var outcome = await SendAsync(server, options => (options.User, options.Password) = ("bot", password));

        Assert.Equal(isSent, outcome is SendOutcome.Posted);
        Assert.Equal(isSent ? 1 : 0, server.Accepted.Count);
        if (!isSent) Assert.Equal(new SendOutcome.Refused("smtp_authentication"), outcome);
    }

    [Theory]
    [InlineData("", 587, "", "", "", "")]
    [InlineData("mail.example", 587, "", "", "bot@example.org", "")]
    [InlineData("mail.example", 465, "bot", "secret-example", "ChatOpsBot <bot@example.org>", "")]
    [InlineData("mail.example", 0, "", "", "bot@example.org", "Smtp:Port 0 is no port: use 587, 465 or 25.")]
    [InlineData("mail.example", 587, "", "", "", "Smtp:From '' is no address: write it as bot@example.org.")]
    [InlineData("mail.example", 587, "bot", "", "bot@example.org", "Smtp:User and Smtp:Password come together: set both, or neither.")]
    [InlineData("", 587, "", "", "bot@example.org", "Smtp:Host is missing: name the mail server, or leave all of Smtp empty.")]
    public void A_half_filled_section_is_named_and_refused(string host, int port, string user, string password, string from, string failure) => Assert.Equal(
        failure, new SmtpOptions.Validator().Validate(null, new SmtpOptions { Host = host, Port = port, User = user, Password = password, From = from }).FailureMessage ?? "");

    private static async Task<SendOutcome> SendAsync(StrictSmtpServer server, Action<SmtpOptions>? more = null)
    {
        var options = new SmtpOptions { Host = "127.0.0.1", Port = server.Port, From = "ChatOpsBot <bot@example.org>" };
        more?.Invoke(options);
        var client = new MailClient(Options.Create(options), new FakeTimeProvider(new DateTimeOffset(2026, 12, 4, 15, 0, 0, TimeSpan.Zero)));
        var message = BotMessage.Answer(Language.French, "Rapport – Semaine 49 : à l’heure", new MessageBlock.Header(null, "Rapport", []), new MessageBlock.Section("Terminées", "- <b> ACT-001\n.\n- ACT-002"))
            with
        { Pictures = [Picture] };
        return await client.SendAsync(new Posting(new ConversationKey(MailClient.Home, "lea@example.org"), "local/local/plan/mail/2026-W49#lea@example.org", message), Cancellation);
    }
}
