namespace ChatOpsBot.Core.Plans;

public enum ActionStatus
{
    ToDo,
    InProgress,
    Blocked,
    Done,

    /// <summary>Taken out of the plan; kept for its history and left out of every count.</summary>
    Archived,
}
