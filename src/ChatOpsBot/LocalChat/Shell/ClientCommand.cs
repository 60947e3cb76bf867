using System.CommandLine;
using ChatOpsBot.Core.People;
using ChatOpsBot.Web.Api;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>client add</c>, <c>client list</c>, <c>client revoke</c>: the programs that may use the API.</summary>
internal static class ClientCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var language = Terminal.LanguageOption();
        language.Recursive = true;
        var command = new Command("client", "The programs that may use the API.")
        {
            Add(settings, build, language), List(settings, build, language), Revoke(settings, build, language),
        };
        command.Options.Add(language);
        return command;
    }

    private static Command Add(string[] settings, Func<string[], WebApplication> build, Option<string?> language)
    {
        var name = new Argument<string>("NAME") { Description = "By which the history knows it: letters, digits, hyphens." };
        var right = new Option<string>("--right") { Description = "What it may do: viewer, member or lead.", DefaultValueFactory = _ => "viewer" };
        right.AcceptOnlyFromAmong("viewer", "member", "lead");
        var plan = new NamedPlan();
        var command = plan.AddTo(new Command("add", "Make a client; its token is shown once.") { name, right });
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(settings, build, async services =>
        {
            var speaks = Terminal.LanguageOf(parsed.GetValue(language));
            var (found, refusal) = await plan.FindAsync(services, parsed, speaks, cancellation);
            return refusal ?? await services.GetRequiredService<ApiClients>().AddAsync(parsed.GetRequiredValue(name), Enum.Parse<Right>(parsed.GetValue(right)!, ignoreCase: true), found!.Key, speaks);
        }, cancellation));
        return command;
    }

    private static Command List(string[] settings, Func<string[], WebApplication> build, Option<string?> language)
    {
        var command = new Command("list", "The clients there are.");
        command.SetAction((parsed, cancellation) =>
            Terminal.RunAsync(settings, build, services => services.GetRequiredService<ApiClients>().ListAsync(Terminal.LanguageOf(parsed.GetValue(language)), cancellation), cancellation));
        return command;
    }

    private static Command Revoke(string[] settings, Func<string[], WebApplication> build, Option<string?> language)
    {
        var name = new Argument<string>("NAME");
        var command = new Command("revoke", "End a client: its token is worth nothing from now on.") { name };
        command.SetAction((parsed, cancellation) =>
            Terminal.RunAsync(settings, build, services => services.GetRequiredService<ApiClients>().RevokeAsync(parsed.GetRequiredValue(name), Terminal.LanguageOf(parsed.GetValue(language))), cancellation));
        return command;
    }
}
