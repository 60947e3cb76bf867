using System.Text.Json.Nodes;

namespace ChatOpsBot.Teams.Rendering;

/// <summary>A message as Teams takes it: one page of it.</summary>
/// <param name="Summary">The notification, and what a screen reader announces.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many there are.</param>
internal sealed record TeamsCard(string Summary, JsonObject Card, int Page, int Pages)
{
    /// <summary>A card alone: with a text beside it Teams would make two messages of one.</summary>
    internal JsonObject Activity() => new()
    {
        ["type"] = "message",
        ["summary"] = Summary,
        ["attachments"] = new JsonArray(Attachment()),
    };

    internal JsonObject Attachment() => new() { ["contentType"] = CardElements.ContentType, ["content"] = Card };
}
