using System.CommandLine;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Postgres;
using ChatOpsBot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>backup FILE</c>: copies the store while it is in use, and opens the copy before it says so.</summary>
internal static class BackupCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var file = new Argument<string>("FILE") { Description = "Where the copy goes; one that is there is replaced." };
        var command = new Command("backup", "Copy the store, also while the bot runs, and prove that the copy can be opened.") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var app = build([.. settings, Terminal.Quiet]);
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            try
            {
                if (app.Services.GetRequiredService<IStore>() is not SqliteStore store)
                    return await DumpAsync(app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString, path, cancellation);
                if (!File.Exists(store.Description)) return Terminal.Fail($"There is no store at {store.Description}: check Storage:ConnectionString.");
                if (WholeFile.Target(path) == WholeFile.Target(store.Description)) return Terminal.Fail($"{path} is the store itself: name another file.");

                var contents = await SqliteBackup.WriteAsync(store.ConnectionString, path, cancellation);
                Console.Out.WriteLine(path);
                if (contents is not null) Console.Error.WriteLine($"{contents}.");
                return 0;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return Terminal.Fail($"{path} could not be written: {exception.Message}");
            }
        });
        return command;
    }

    private static async Task<int> DumpAsync(string connectionString, string path, CancellationToken cancellation)
    {
        if (await PostgresDump.WriteAsync(connectionString, path, cancellation) is { } why) return Terminal.Fail($"{path} could not be written: {why}");

        Console.Out.WriteLine(path);
        return 0;
    }
}
