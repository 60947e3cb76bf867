using System.Globalization;
using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.Pictures;

namespace ChatOpsBot.Slack.Sending;

/// <summary>A file that is laid into the thread of a message.</summary>
/// <param name="Name">By which it is known again in its thread.</param>
/// <param name="Description">Of a picture, for whoever does not see it; null for a text.</param>
internal sealed record SlackFile(string Name, byte[] Bytes, string? Description)
{
    /// <summary>In characters; Slack cuts what is longer.</summary>
    private const int LongestDescription = 1_000;

    /// <param name="delivery">Of the message: another one in the same thread has pictures of its own.</param>
    internal static IEnumerable<SlackFile> Of(BotMessage message, string delivery)
    {
        if (message.Attachment is { } text) yield return new SlackFile(text.FileName, Encoding.UTF8.GetBytes(text.Text), null);

        // Slack shows files alike in every theme, on paper of their own.
        foreach (var (index, picture) in message.Pictures.Index())
            yield return new SlackFile(
                string.Create(CultureInfo.InvariantCulture, $"{delivery[..8]}-{index + 1}.png"), PngRenderer.Render(picture, Theme.Light), Cut(picture.Description));
    }

    private static string Cut(string description) => description.Length <= LongestDescription ? description : description[..(LongestDescription - 1)] + "…";
}
