namespace ChatOpsBot.Core.Plans;

/// <summary>Whose value is taken where a newer document and chat both changed it.</summary>
public enum ImportSide
{
    Chat,
    Document,
}
