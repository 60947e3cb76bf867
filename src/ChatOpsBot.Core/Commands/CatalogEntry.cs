using System.Collections.Immutable;

namespace ChatOpsBot.Core.Commands;

/// <summary>A command as help, the catalogue and the documentation show it. Words are folded: lower case, no accents.</summary>
/// <param name="Name">The English word that stands for it everywhere: <c>status</c>.</param>
/// <param name="English">Every word or phrase that means it in English, the name first.</param>
/// <param name="French">Every word or phrase that means it in French, as written with accents; the first is the one shown.</param>
/// <param name="EnglishSyntax">How to type it: <c>status ID…</c>.</param>
/// <param name="EnglishSummary">What it answers, in one line.</param>
/// <param name="Example">Something to type that works on the demonstration plan.</param>
public sealed record CatalogEntry(
    string Name,
    ImmutableArray<string> English,
    ImmutableArray<string> French,
    string EnglishSyntax,
    string FrenchSyntax,
    string EnglishSummary,
    string FrenchSummary,
    string Example)
{
    /// <summary>What the example has behind its command, to complete another word for the same command; empty for one that is no command.</summary>
    internal string ExampleArguments => Example.StartsWith(Name, StringComparison.Ordinal) ? Example[Name.Length..] : "";
}
