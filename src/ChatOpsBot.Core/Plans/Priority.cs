namespace ChatOpsBot.Core.Plans;

/// <summary>How urgent an action is: P0 first.</summary>
public enum Priority
{
    P0,
    P1,
    P2,
    P3,
}
