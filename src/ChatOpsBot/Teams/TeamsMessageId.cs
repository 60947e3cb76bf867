namespace ChatOpsBot.Teams;

/// <summary>A message within its conversation; of a channel, within its thread.</summary>
/// <param name="Root">The first message of the thread; null for that message itself, and where there are no threads.</param>
internal sealed record TeamsMessageId(string? Root, string Id)
{
    /// <param name="root">As the conversation's name says it.</param>
    internal static TeamsMessageId Of(string? root, string id) => new(root == id ? null : root, id);

    internal static TeamsMessageId Parse(string text) => text.Split('/', 2) is [var root, var id] ? new TeamsMessageId(root, id) : new TeamsMessageId(null, text);

    /// <summary>The thread it stands in, or begins.</summary>
    internal string Thread => Root ?? Id;

    public override string ToString() => Root is null ? Id : $"{Root}/{Id}";
}
