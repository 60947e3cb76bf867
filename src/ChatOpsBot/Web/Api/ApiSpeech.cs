using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Api;

/// <summary>Says something in a program's name; the same key says it once.</summary>
internal sealed class ApiSpeech(MessageRouter messages)
{
    private const string Header = "Idempotency-Key";

    private const int LongestKey = 100;

    /// <summary>Null when the request has none that can be kept.</summary>
    internal static string? KeyOf(HttpRequest request) =>
        request.Headers[Header].ToString() is { Length: > 0 and <= LongestKey } key && !string.IsNullOrWhiteSpace(key) ? key : null;

    /// <summary>Whether what was first said under the key changed something.</summary>
    internal static Task<bool> ChangedAsync(BotDbContext database, ApiClient client, string key, CancellationToken cancellation) =>
        database.Inbox.In(HomeOf(client)).AnyAsync(entry => entry.DeliveryId == key && entry.ChangedAt != null, cancellation);

    internal ValueTask<BotMessage> SayAsync(ApiClient client, string key, string text, DrawnFrom? drawn, CancellationToken cancellation) => messages.AnswerAsync(
        new InboundMessage(HomeOf(client), text, client.Author, Language.English, Profile: null)
        {
            DeliveryId = key,
            Conversation = AccountId.ProgramPlatform,
            User = client.Name,
            Drawn = drawn,
            Program = new ProgramRight(client.Right, client.Plan),
        },
        cancellation);

    private static WorkspaceKey HomeOf(ApiClient client) => new(AccountId.ProgramPlatform, client.Name);
}
