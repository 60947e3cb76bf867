using System.CommandLine;
using System.Diagnostics;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Sqlite;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>restore FILE</c>: a copy takes the store's place, after it was looked over; the store that was there is kept.</summary>
internal static class RestoreCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var file = new Argument<string>("FILE") { Description = "A copy that backup made." };
        var command = new Command("restore", "Put a copy in the place of the store, which is kept beside it; the bot has to be stopped.") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var app = build([.. settings, Terminal.Quiet]);
            if (app.Services.GetRequiredService<IStore>() is not SqliteStore store)
                return Terminal.Fail("The plans are kept in PostgreSQL. Stop the bot, and say: pg_restore --clean --if-exists --no-owner --single-transaction --dbname=… FILE");

            var path = parsed.GetRequiredValue(file);
            RestoreOutcome outcome;
            try
            {
                outcome = await SqliteRestore.RunAsync(store.Description, path, app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellation);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return Terminal.Fail($"{path} could not be put in the place of {store.Description}: {exception.Message}");
            }

            switch (outcome)
            {
                case RestoreOutcome.Restored restored:
                    Console.Out.WriteLine($"{store.Description}: {restored.Contents}");
                    if (restored.Kept is { } kept) Console.Error.WriteLine($"What was there is kept as {kept}.");
                    return 0;
                case RestoreOutcome.InUse:
                    return Terminal.Fail($"{store.Description} is in use: stop the bot first. Nothing was changed.");
                case RestoreOutcome.NotUsable unusable:
                    return Terminal.Fail($"{path} cannot be used: {unusable.Why}. Nothing was changed.");
                default:
                    throw new UnreachableException();
            }
        });
        return command;
    }
}
