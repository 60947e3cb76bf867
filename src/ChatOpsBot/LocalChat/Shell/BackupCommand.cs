using System.CommandLine;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Sqlite;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>backup FILE</c>: copies the store while it is in use, and opens the copy before it says so.</summary>
internal static class BackupCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var file = new Argument<string>("FILE") { Description = "Where the copy goes; one that is there is replaced." };
        var command = new Command("backup", "Copy the store, also while the bot runs, and prove that the copy can be opened.") { file };
        command.SetAction(async (parsed, _) =>
        {
            await using var app = build([.. settings, "--Logging:LogLevel:Default=Warning"]);
            if (app.Services.GetRequiredService<IStore>() is not SqliteStore store)
                return Fail("The plans are kept in PostgreSQL: use pg_dump there.");
            if (!File.Exists(store.Description)) return Fail($"There is no store at {store.Description}: check Storage:ConnectionString.");

            var path = parsed.GetRequiredValue(file);
            try
            {
                SqliteBackup.Write(store.ConnectionString, path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return Fail($"{path} could not be written: {exception.Message}");
            }

            Console.Out.WriteLine(Path.GetFullPath(path));
            return 0;
        });
        return command;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return CommandLine.Failed;
    }
}
