using System.Security.Cryptography;
using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.LocalChat.Page;
using ChatOpsBot.LocalChat.Shell;
using ChatOpsBot.Outbox;
using ChatOpsBot.Pictures;
using MimeKit;
using MimeKit.Utils;

namespace ChatOpsBot.Mail;

/// <summary>A message as mail: its text, the same as HTML, and its pictures within it.</summary>
internal static class MailRenderer
{
    private const string Style = """
        body { font: 15px/1.5 "Segoe UI", Helvetica, Arial, sans-serif; color: #1d2430; max-width: 48rem; margin: 1rem auto; padding: 0 1rem }
        h3 { font-size: 1.3em } h4 { margin: 1.2em 0 .3em; color: #5b6675 } ul { margin: 0; padding-left: 1.3em } .context { color: #5b6675; font-size: .9em } img { max-width: 100%; height: auto }
        """;

    internal static MimeMessage Render(Posting posting, MailboxAddress from, DateTimeOffset now)
    {
        var message = posting.Conversation.Workspace == MailClient.Personal ? MailMessages.InPlaceOfChat(posting.Message) : posting.Message;
        var mail = new MimeMessage { Subject = message.Summary, Date = now, MessageId = IdOf(posting.Intent, from) };
        mail.From.Add(from);
        mail.To.Add(MailboxAddress.Parse(posting.Conversation.Conversation));
        // Nobody's absence note answers it (RFC 3834).
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add(HeaderId.ContentLanguage, message.Language.Code());
        var body = new BodyBuilder { TextBody = TextOf(message) };
        body.HtmlBody = HtmlOf(message, message.Pictures.Select((picture, index) => Image(body, picture, index)));
        mail.Body = body.ToMessageBody();
        return mail;
    }

    /// <summary>The same for each attempt: whoever gets a mail twice is shown it once.</summary>
    private static string IdOf(string intent, MailboxAddress from) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(intent)))[..32]}@{from.Domain}";

    private static string TextOf(BotMessage message)
    {
        using var text = new StringWriter();
        TerminalRenderer.Render(message, TerminalConsole.Create(text, redirected: true, new Dictionary<string, string>()));
        foreach (var picture in message.Pictures) text.WriteLine($"[{picture.Description}]\n");
        return text.ToString();
    }

    /// <summary>Pictures of a page are SVG, which readers of mail do not show.</summary>
    private static string HtmlOf(BotMessage message, IEnumerable<string> images) =>
        $"<!doctype html><html lang=\"{message.Language.Code()}\"><head><meta charset=\"utf-8\"><style>{Style}</style></head><body>{HtmlRenderer.Render(message with { Pictures = [] })}{string.Concat(images)}</body></html>";

    private static string Image(BodyBuilder body, Drawing picture, int index)
    {
        var part = body.LinkedResources.Add($"picture-{index + 1}.png", PngRenderer.Render(picture, Theme.Light), new ContentType("image", "png"));
        part.ContentId = MimeUtils.GenerateMessageId("pictures.invalid");
        part.ContentDisposition = new ContentDisposition(ContentDisposition.Inline);
        return $"<p><img src=\"cid:{part.ContentId}\" width=\"{picture.Width}\" height=\"{picture.Height}\" alt=\"{HtmlText.Escape(picture.Description)}\"></p>";
    }
}
