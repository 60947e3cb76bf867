namespace ChatOpsBot.Core.People;

/// <summary>What somebody may do with a plan. Each right includes those before it.</summary>
public enum Right
{
    /// <summary>Asks.</summary>
    Viewer,

    /// <summary>Changes own and unowned actions, and opens escalations.</summary>
    Member,

    /// <summary>Changes everything, and answers the first level of escalation.</summary>
    Lead,

    /// <summary>Also imports, grants and schedules. Holds for every plan of the deployment.</summary>
    Admin,
}
