namespace ChatOpsBot.Core.People;

/// <summary>What the door somebody came through vouches for, before anything is known of the person.</summary>
public enum Standing
{
    /// <summary>An ordinary member of the workspace, or a speaker on the chat page of this machine.</summary>
    Member,

    /// <summary>A guest of the workspace, or somebody of another organisation.</summary>
    Guest,

    /// <summary>The command line: whoever may start the program may open its store as well.</summary>
    Operator,
}
