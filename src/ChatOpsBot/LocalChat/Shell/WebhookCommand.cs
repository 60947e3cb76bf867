using System.CommandLine;
using ChatOpsBot.Webhooks;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>webhook add</c>, <c>webhook list</c>, <c>webhook remove</c>: the programs that are told what happens to a plan.</summary>
internal static class WebhookCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var language = Terminal.LanguageOption();
        language.Recursive = true;
        var command = new Command("webhook", "The programs that are told what happens to a plan.")
        {
            Add(settings, build, language), List(settings, build, language), Remove(settings, build, language),
        };
        command.Options.Add(language);
        return command;
    }

    private static Command Add(string[] settings, Func<string[], WebApplication> build, Option<string?> language)
    {
        var name = new Argument<string>("NAME") { Description = "Of the endpoint: letters, digits, hyphens." };
        var url = new Argument<string>("URL") { Description = "Where events are posted: https://…, or http:// within this machine." };
        var plan = new NamedPlan();
        var command = plan.AddTo(new Command("add", "Tell a program what happens to a plan; its secret is shown once.") { name, url });
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(settings, build, async services =>
        {
            var speaks = Terminal.LanguageOf(parsed.GetValue(language));
            var (found, refusal) = await plan.FindAsync(services, parsed, speaks, cancellation);
            return refusal ?? await services.GetRequiredService<WebhookEndpoints>().AddAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(url), found!.Key, speaks);
        }, cancellation));
        return command;
    }

    private static Command List(string[] settings, Func<string[], WebApplication> build, Option<string?> language)
    {
        var command = new Command("list", "The endpoints there are.");
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(
            settings, build, services => services.GetRequiredService<WebhookEndpoints>().ListAsync(Terminal.LanguageOf(parsed.GetValue(language)), cancellation), cancellation));
        return command;
    }

    private static Command Remove(string[] settings, Func<string[], WebApplication> build, Option<string?> language)
    {
        var name = new Argument<string>("NAME");
        var command = new Command("remove", "End an endpoint: what is owed to it is owed no more.") { name };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(
            settings, build, services => services.GetRequiredService<WebhookEndpoints>().RemoveAsync(parsed.GetRequiredValue(name), Terminal.LanguageOf(parsed.GetValue(language))), cancellation));
        return command;
    }
}
