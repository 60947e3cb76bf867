using System.Net;
using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Webhooks;

/// <summary>Hands events to programs: an endpoint is a conversation in which the bot alone speaks.</summary>
internal sealed class WebhookClient(
    IHttpClientFactory clients, IDbContextFactory<BotDbContext> contexts, WebhookEndpoints endpoints, WebhookSecrets secrets, TimeProvider time) : IChatClient
{
    internal const string Http = "webhooks";

    internal const string UnreadableSecret = "secret_cannot_be_read";

    internal static readonly WorkspaceKey Home = new("webhook", "http");

    /// <summary>What an endpoint may ask to be left alone for; who asks for more is tried as one that fails.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    /// <summary>An event that is older is given up at last, however politely it is put off.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public string Platform => Home.Platform;

    public IReadOnlyList<RateLimit> Limits => [];

    public AccountId? AccountOf(ConversationKey conversation) => null;

    public async Task<SendOutcome> SendAsync(Posting posting, CancellationToken cancellation)
    {
        // What was owed to one of the same name before it was made is not for it.
        if (await FindAsync(posting, cancellation) is not { OffAt: null } endpoint || endpoint.CreatedAt > posting.Since) return new SendOutcome.Refused("no_such_endpoint");
        if (secrets.Open(endpoint.Secret) is not { } secret) return new SendOutcome.TryAgain(UnreadableSecret);

        var outcome = await PostAsync(endpoint, secret, posting, cancellation);
        return outcome is SendOutcome.TryAgain again && await IsDownForGoodAsync(posting) ? new SendOutcome.Refused(again.Reason + SendOutcome.Refused.AsBefore) : outcome;
    }

    private async Task<SendOutcome> PostAsync(WebhookEndpoint endpoint, string secret, Posting posting, CancellationToken cancellation)
    {
        using var request = Request(endpoint, secret, posting);
        try
        {
            // Nothing of an answer but its head is read.
            using var response = await clients.CreateClient(Http).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.StatusCode is HttpStatusCode.Gone) await endpoints.SwitchOffAsync(endpoint.Name, posting.Intent);
            return OutcomeOf(response, posting);
        }
        catch (HttpRequestException nowhere)
        {
            // An event that comes twice has one id, and counts once.
            return new SendOutcome.TryAgain($"{nowhere.HttpRequestError}");
        }
        catch (OperationCanceledException)
        {
            return new SendOutcome.TryAgain("timeout", IsUnclear: true);
        }
    }

    /// <summary>Whether the one before it was given up after its day: then an event whose own day is over, too, has this one attempt.</summary>
    private async Task<bool> IsDownForGoodAsync(Posting posting)
    {
        if (time.GetUtcNow() < posting.Since + Patience) return false;

        await using var database = await contexts.CreateDbContextAsync(CancellationToken.None);
        var before = await database.Outbox.In(Home).AsNoTracking().Where(row => row.Conversation == posting.Conversation.Conversation && row.EndedAt != null && row.State != OutboxState.Withdrawn)
            .OrderByDescending(row => row.EndedAt).ThenByDescending(row => row.Sequence).FirstOrDefaultAsync(CancellationToken.None);
        return before is { State: OutboxState.Dead } && before.EndedAt >= before.DueFrom + Patience;
    }

    private async Task<WebhookEndpoint?> FindAsync(Posting posting, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await database.Webhooks.OfAll().AsNoTracking().SingleOrDefaultAsync(endpoint => endpoint.Name == posting.Conversation.Conversation, cancellation);
    }

    private HttpRequestMessage Request(WebhookEndpoint endpoint, string secret, Posting posting)
    {
        var (id, at) = (IdOf(posting), time.GetUtcNow().ToUnixTimeSeconds());
        var body = posting.Message.Blocks.OfType<MessageBlock.Preformatted>().Single().Text;
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", FormattableString.Invariant($"{at}"));
        request.Headers.Add("webhook-signature", WebhookSecrets.Sign(secret, id, at, body));
        return request;
    }

    private SendOutcome OutcomeOf(HttpResponseMessage response, Posting posting)
    {
        var reason = FormattableString.Invariant($"http_{(int)response.StatusCode}");
        return response switch
        {
            { IsSuccessStatusCode: true } => new SendOutcome.Posted(IdOf(posting)),
            { StatusCode: HttpStatusCode.Gone } => new SendOutcome.Refused($"{reason}_switched_off"),
            // It will not take this one, and the others need not wait for it.
            { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity } => new SendOutcome.Refused(reason),
            _ when RestOf(response) is { } rest && time.GetUtcNow() < posting.Since + Patience => new SendOutcome.Later(rest),
            _ => new SendOutcome.TryAgain(reason),
        };
    }

    /// <summary>How long it asks to be left alone, until an instant by its own clock where it shows that; null for what is none, over, or too long.</summary>
    private TimeSpan? RestOf(HttpResponseMessage response)
    {
        var after = response.Headers.RetryAfter;
        var rest = after?.Delta ?? after?.Date - (response.Headers.Date ?? time.GetUtcNow());
        return rest > TimeSpan.Zero && rest <= LongestRest ? rest : null;
    }

    private static string IdOf(Posting posting) => posting.Intent.Split('/')[0];
}
