using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Tests.Contracts;

public sealed class CatalogTests
{
    [Fact]
    public void The_commands_are_those_of_the_approved_file() => Approved.Matches(
        string.Join('\n', CommandCatalog.Entries.Select(entry => $"""
            {entry.Name}
              en: {string.Join(", ", entry.English)}
              fr: {string.Join(", ", entry.French)}
              syntax: {entry.EnglishSyntax} / {entry.FrenchSyntax}
              {entry.EnglishSummary}
              {entry.FrenchSummary}
              example: {entry.Example}

            """)),
        "commands.txt");

    [Fact]
    public void The_table_in_the_README_is_the_catalogue()
    {
        var rows = CommandCatalog.Entries.Select(entry => $"| `{entry.EnglishSyntax}` | `{entry.FrenchSyntax}` | {entry.EnglishSummary} |");
        var table = ReadMe().SkipWhile(line => !line.StartsWith("| command |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));

        Assert.Equal(rows, table);
    }

    private static string[] ReadMe()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChatOpsBot.sln"))) folder = folder.Parent!;
        return File.ReadAllLines(Path.Combine(folder.FullName, "README.md"));
    }
}
