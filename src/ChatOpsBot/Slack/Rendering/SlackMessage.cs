using System.Text.Json.Nodes;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>A message as Slack takes it: one page of it.</summary>
/// <param name="Text">The notification, and what a screen reader announces.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many there are.</param>
internal sealed record SlackMessage(string Text, JsonArray Blocks, int Page, int Pages);
