using System.CommandLine;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>ask TEXT</c>: one question, answered on standard output, also beside a running server.</summary>
internal static class AskCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var text = new Argument<string[]>("TEXT") { Arity = ArgumentArity.OneOrMore, Description = "What to ask: \"status ACT-004\", retard, \"mes actions\"." };
        var speaker = new Option<string?>("--as") { Description = "Who asks, for 'mine': a name or role of the plan." };
        var language = Terminal.LanguageOption();
        var command = new Command("ask", "Ask the plan a question.") { text, speaker, language };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(settings, build, async services =>
        {
            await services.GetRequiredService<FirstPlan>().LoadAsync(cancellation);
            var message = new InboundMessage(
                WorkspaceKey.Local,
                string.Join(' ', parsed.GetRequiredValue(text)),
                parsed.GetValue(speaker),
                Languages.FromTag(parsed.GetValue(language)),
                Terminal.ShellLanguage())
            { Conversation = LocalConversations.Shell, Standing = Standing.Operator };
            var begun = Conversions.Kept(services.GetRequiredService<TimeProvider>().GetUtcNow());
            var answer = await services.GetRequiredService<MessageRouter>().AnswerAsync(message, cancellation);
            if (await LeftWaiting.FindAsync(services, begun, answer.Language, cancellation) is { } left) await Console.Error.WriteLineAsync(left);
            return answer;
        }, cancellation));
        return command;
    }
}
