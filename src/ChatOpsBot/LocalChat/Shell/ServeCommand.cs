using System.CommandLine;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>serve</c>, also without a word: runs the host until it is told to stop.</summary>
internal static class ServeCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var command = new Command("serve", "Run the bot and its chat page (what it does when no command is given).");
        command.SetAction(async (_, cancellation) =>
        {
            await using var app = build(settings);
            var started = app.StartAsync(cancellation);
            // Where it fails, what runs already ends before the store is closed.
            if (await Task.WhenAny(started) is { IsCompletedSuccessfully: false }) await app.StopAsync(CancellationToken.None);
            await started;
            await SayWhereToGoAsync(app, cancellation);
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }

    private static async Task SayWhereToGoAsync(WebApplication app, CancellationToken cancellation)
    {
        var plan = await app.Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, cancellation);
        var address = app.Urls.FirstOrDefault()?.TrimEnd('/');
        Console.WriteLine($"""

            ChatOpsBot is listening.
              Dashboard   {address}/
              Chat page   {address}/chat
              Plan        {plan?.Title}{(plan?.IsDemonstration == true ? " (demonstration)" : "")}
              Store       {app.Services.GetRequiredService<IStore>().Description}

            Ask from another terminal:  ask "status {plan?.Actions[0].Code}"
            Your own plan:              import FILE --start 2026-11-30
            Stop with Ctrl+C.

            """);
    }
}
