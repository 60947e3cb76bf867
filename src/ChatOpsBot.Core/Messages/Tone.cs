namespace ChatOpsBot.Core.Messages;

/// <summary>What a piece of a message wants to be noticed as; each renderer has its own colours and signs for it.</summary>
public enum Tone
{
    Neutral,
    Good,
    Active,
    Warning,
    Bad,
    Muted,
}
