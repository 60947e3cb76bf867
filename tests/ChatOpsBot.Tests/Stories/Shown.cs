namespace ChatOpsBot.Tests.Stories;

/// <summary>A message of the bot's as people see it at this moment, on whichever platform.</summary>
/// <param name="Id">By which it is pressed; the same when it is drawn again.</param>
/// <param name="Thread">The message in whose thread it stands; null outside one.</param>
/// <param name="Edits">How often it was drawn again.</param>
internal sealed record Shown(string Id, string Text, string? Thread, int Edits, IReadOnlyList<string> Buttons);
