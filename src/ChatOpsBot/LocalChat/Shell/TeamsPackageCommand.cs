using System.CommandLine;
using ChatOpsBot.Teams.Package;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>teams-package --app-id ID -o FILE</c>: writes what is uploaded in Teams.</summary>
internal static class TeamsPackageCommand
{
    internal static Command Create()
    {
        var app = new Option<string>("--app-id") { Required = true, Description = "The application (client) id of the bot's registration." };
        var website = new Option<string?>("--website") { Description = "Your own page about the bot, https; /privacy and /terms stand below it." };
        var file = new Option<string>("-o", "--output") { Required = true, Description = "Where the package goes: chatopsbot.zip." };
        var command = new Command("teams-package", "Write the app package that is uploaded in Teams.") { app, website, file };
        command.SetAction((parsed, cancellation) => WriteAsync(parsed.GetRequiredValue(app), parsed.GetValue(website), parsed.GetRequiredValue(file), cancellation));
        return command;
    }

    private static async Task<int> WriteAsync(string app, string? website, string path, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(app, "D", out var id)) return Terminal.Fail($"'{app}' is no application id: it looks like 00000000-0000-0000-0000-000000000000.");

        Uri? page = null;
        if (website is not null && !(Uri.TryCreate(website.TrimEnd('/') + '/', UriKind.Absolute, out page) && page.Scheme == Uri.UriSchemeHttps))
            return Terminal.Fail($"'{website}' is not an https address.");

        try
        {
            var package = new MemoryStream();
            TeamsPackage.Write(package, id, page);
            await WholeFile.WriteAsync(path, package.ToArray(), cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Terminal.Fail($"{path} could not be written: {exception.Message}");
        }

        Console.Out.WriteLine(Path.GetFullPath(path));
        return 0;
    }
}
