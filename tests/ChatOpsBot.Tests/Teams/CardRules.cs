using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Tests.Teams;

/// <summary>What Teams asks of a message with a card, as far as it is written down.</summary>
internal static partial class CardRules
{
    /// <summary>Of the whole message, in letters of two bytes.</summary>
    private const int MostLetters = 50_000;

    /// <summary>Why it would not be taken; null when it would.</summary>
    internal static string? Broken(JsonObject activity)
    {
        if (activity["type"]?.GetValue<string>() != "message") return "not a message";
        if (activity["attachments"] is not JsonArray { Count: 1 } attachments) return "not one attachment";
        if (activity["text"] is not null) return "a text beside a card makes two messages";
        if (attachments[0]!["contentType"]?.GetValue<string>() != "application/vnd.microsoft.card.adaptive") return null;
        if (WithoutPictures(activity.ToJsonString()).Length > MostLetters) return "too long";

        var card = attachments[0]!["content"]!.AsObject();
        if (card["version"]?.GetValue<string>() != "1.5" || card["type"]?.GetValue<string>() != "AdaptiveCard") return "not a card of version 1.5";
        if (card["body"] is not JsonArray { Count: > 0 }) return "an empty card";

        return CardWords.Actions(card).Select(BrokenAction).FirstOrDefault(why => why is not null);
    }

    /// <summary>Pictures as data are not counted.</summary>
    internal static string WithoutPictures(string json) => Picture().Replace(json, "data:image/png;base64,…");

    [GeneratedRegex(@"data:image/png;base64,(?:[A-Za-z0-9/=]|\\u002B|\+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    private static string? BrokenAction(JsonObject action) => action["type"]!.GetValue<string>() switch
    {
        _ when string.IsNullOrWhiteSpace(action["title"]?.GetValue<string>()) => "an action without a title",
        "Action.Execute" when action["fallback"]?["type"]?.GetValue<string>() != "Action.Submit" => "an action that older clients do not know",
        "Action.Execute" when string.IsNullOrEmpty(action["verb"]?.GetValue<string>()) => "an action without a verb",
        "Action.OpenUrl" when !Uri.TryCreate(action["url"]?.GetValue<string>(), UriKind.Absolute, out _) => "an address that leads nowhere",
        "Action.Execute" or "Action.Submit" or "Action.OpenUrl" => null,
        var other => $"unknown action {other}",
    };
}
