namespace ChatOpsBot.Core.Pictures;

public enum Anchor
{
    Start,
    Middle,
    End,
}
