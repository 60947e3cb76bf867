using System.Collections.Immutable;

namespace ChatOpsBot.Core.Commands;

/// <summary>Every command, in the order help shows them.</summary>
public static class CommandCatalog
{
    public static ImmutableArray<CatalogEntry> Entries { get; } = [];
}
