using System.Collections.Frozen;
using System.Net;
using System.Text.Json;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Outbound;

/// <summary>Sorts what the Connector answers when it does not do what was asked.</summary>
internal static class ConnectorErrors
{
    /// <summary>The bot was removed, blocked or switched off there, or there is no such place any more.</summary>
    private static readonly FrozenSet<string> Gone = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "BotNotInConversationRoster", "ConversationBlockedByUser", "BotDisabledByAdmin", "ForbiddenOperationException", "ConversationNotFound", "MessageWritesBlocked");

    /// <param name="rest">How long to leave it alone where the platform does not say.</param>
    internal static ConnectorAnswer Of(HttpStatusCode status, string? code, TimeSpan? retryAfter, TimeSpan rest) => status switch
    {
        // The second is a conflict with something that is being written at the same moment.
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed => new ConnectorAnswer.RateLimited(retryAfter ?? rest),
        HttpStatusCode.Unauthorized when code != "BotNotRegistered" => new ConnectorAnswer.NotReached($"401 {code}".Trim()),
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new ConnectorAnswer.Unclear($"HTTP {(int)status}"),
        _ => new ConnectorAnswer.Refused(code ?? $"HTTP {(int)status}", code is not null && Gone.Contains(code)),
    };

    /// <summary>Of the two shapes in which errors come; null when the body is neither.</summary>
    internal static string? CodeOf(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.Text("error", "code") is { } code) return code;

            return root.Text("message") is { } message && message.StartsWith('{') ? SubCode(message) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>JSON within the text of JSON.</summary>
    private static string? SubCode(string message)
    {
        using var inner = JsonDocument.Parse(message);
        return inner.RootElement.Text("subCode");
    }
}
