using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Storage;

/// <summary>The model of SQLite is written down as code, because finding it out at each start costs time and memory: it has to be the model that would be found.</summary>
public sealed partial class CompiledModelTests : IDisposable
{
    private const string Command =
        "dotnet ef dbcontext optimize --project src/ChatOpsBot --startup-project tests/ChatOpsBot.Tests --context SqliteBotDbContext -o Storage/Sqlite/Compiled -n ChatOpsBot.Storage.Sqlite.Compiled";

    private readonly string _folder = Directory.CreateTempSubdirectory("chatopsbot-model-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_model_that_is_compiled_is_the_one_that_would_be_found_at_each_start()
    {
        Write();

        var (compiled, found) = (Files(Source()), Files(_folder));
        Assert.True(compiled.Keys.ToHashSet().SetEquals(found.Keys), $"Another set of files; empty src/ChatOpsBot/Storage/Sqlite/Compiled and say {Command}");
        foreach (var (name, text) in found) Assert.True(compiled[name] == text, $"{name} differs; say {Command}");
    }

    [Fact]
    public void A_context_uses_it()
    {
        using var context = new DesignTimeSqlite().CreateDbContext([]);

        Assert.IsType<ChatOpsBot.Storage.Sqlite.Compiled.SqliteBotDbContextModel>(context.Model);
    }

    [SuppressMessage("Usage", "EF1001", Justification = "How the provider writes its annotations is registered by this class alone.")]
    private void Write()
    {
        using var context = new DesignTimeSqlite().CreateDbContext([]);
        var services = new ServiceCollection();
        new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
        using var provider = services.AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context).BuildServiceProvider();
        provider.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(context.GetService<IDesignTimeModel>().Model, _folder, new CompiledModelCodeGenerationOptions
        {
            ContextType = context.GetType(),
            ModelNamespace = typeof(ChatOpsBot.Storage.Sqlite.Compiled.SqliteBotDbContextModel).Namespace!,
            Language = "C#",
            UseNullableReferenceTypes = true,
        });
    }

    /// <summary>Without the number that each writing gets.</summary>
    private static Dictionary<string, string> Files(string folder) =>
        Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), file => ModelId().Replace(File.ReadAllText(file).ReplaceLineEndings("\n"), ""));

    [GeneratedRegex("new Guid\\(\"[^\"]+\"\\)", RegexOptions.CultureInvariant)]
    private static partial Regex ModelId();

    private static string Source([CallerFilePath] string test = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "../../../src/ChatOpsBot/Storage/Sqlite/Compiled"));
}
