namespace ChatOpsBot.Core.Documents;

/// <summary>Something in the document that was not understood, or that cannot be right.</summary>
/// <param name="Line">From 1.</param>
public sealed record ReadFinding(FindingKind Kind, int Line, string Detail);

public enum FindingKind
{
    /// <summary>Lines of pipes that are no table, usually because text follows directly under it.</summary>
    TableNotRead,

    /// <summary>A row with too few cells, or whose id, level, status or delay could not be read. The detail is the row's text.</summary>
    RowNotRead,

    /// <summary>A milestone or resource names an action that the plan does not have. The detail is the id.</summary>
    UnknownAction,

    /// <summary>A list of boxes that belongs to no action and to no section that has boxes. The detail is the heading it stands under.</summary>
    BoxesNotRead,

    /// <summary>Characters that a wrong decoding destroyed were put right. The detail is their number.</summary>
    CharactersRepaired,

    /// <summary>Destroyed characters that could not be put right. The detail is the line's text.</summary>
    CharactersLost,
}
