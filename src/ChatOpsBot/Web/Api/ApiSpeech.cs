using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Web.Api;

/// <summary>Says something in a program's name; the same key says it once.</summary>
internal sealed class ApiSpeech(MessageRouter messages)
{
    private const string Header = "Idempotency-Key";

    private const int LongestKey = 100;

    /// <summary>Null when the request has none that can be kept.</summary>
    internal static string? KeyOf(HttpRequest request) =>
        request.Headers[Header].ToString() is { Length: > 0 and <= LongestKey } key && !string.IsNullOrWhiteSpace(key) ? key : null;

    internal ValueTask<BotMessage> SayAsync(ApiClient client, string key, string text, DrawnFrom? drawn, CancellationToken cancellation) => messages.AnswerAsync(
        new InboundMessage(new WorkspaceKey(AccountId.ProgramPlatform, client.Name), text, client.Author, Language.English, Profile: null)
        {
            DeliveryId = key,
            Conversation = AccountId.ProgramPlatform,
            User = client.Name,
            Drawn = drawn,
            Program = new ProgramRight(client.Right, client.Plan),
        },
        cancellation);
}
