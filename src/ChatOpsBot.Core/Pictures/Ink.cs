namespace ChatOpsBot.Core.Pictures;

/// <summary>What a colour means; a theme says which one it is.</summary>
public enum Ink
{
    Paper,
    Text,
    Quiet,
    Grid,
    Planned,
    Done,
    Late,
    Blocked,
    Today,
    Milestone,
}
