namespace ChatOpsBot.Outbox;

/// <summary>A message of the bot's that carries buttons.</summary>
/// <param name="Redraw">The question that draws it again; null for what is not drawn by asking.</param>
/// <param name="IsReply">Whether somebody asked for it, so that it may give way to an answer.</param>
internal sealed record PostedCard(string? Redraw, bool IsReply)
{
    /// <summary>What has its own life is drawn again by whoever posted it.</summary>
    internal bool StaysAsItIs => Redraw is null && !IsReply;
}
