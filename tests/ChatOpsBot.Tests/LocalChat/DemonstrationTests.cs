using System.Text.RegularExpressions;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.LocalChat;

/// <summary>What a newcomer reads: the example of every command, and of what goes wrong, on the demonstration plan.</summary>
public sealed class DemonstrationTests
{
    private static readonly string[] MoreQuestions =
    [
        "status ACT-003", "status ACT-005", "status 1 2 12", "milestones", "mine Léa", "actions données", "actions P3 blocked", "help", "statsu ACT-004", "status", "M9", "actions before someday",
        "RSK-002", "GATE-1", "CLO-2", "DOC-4", "ACT-004 GATE-1 RSK-001", "GATE-9", "RSK-9", "sla MTTR", "kpi dépenses", "gantt page 2",
    ];

    private static readonly string[] MoreChanges =
    [
        "done ACT-004", "block ACT-006", "start ACT-001", "start ACT-006 ACT-007", "yes start ACT-006 ACT-007", "start ACT-006", "done ACT-099", "done ACT-004.9",
        "due ACT-004 someday", "done ACT-004 tick all", "undo", "undo", "history",
        "settings", "here plan", "setup", "link Architecte to nobody", "settings plan zone Mars/Olympus", "plan start 2026-11-30",
    ];

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public async Task Every_answer_reads_as_approved(Language language)
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();
        var handler = bot.Services.GetRequiredService<MessageRouter>();
        var output = new StringWriter();
        foreach (var question in CommandCatalog.Entries.Select(entry => entry.Example).Concat([.. MoreQuestions, .. MoreChanges]))
        {
            await output.WriteLineAsync($"> {question}\n");
            var message = new InboundMessage(WorkspaceKey.Local, question, Sender: "Léa Martin", language, Profile: null) { Conversation = "page" };
            var answer = await handler.AnswerAsync(message, TestContext.Current.CancellationToken);
            TerminalRenderer.Render(answer, TerminalConsole.Create(output, redirected: true, new Dictionary<string, string>()));
            await output.WriteLineAsync();
        }

        // The secret of a calendar's address is another one each time.
        Approved.Matches(Regex.Replace(output.ToString(), "/calendar/[A-Za-z0-9_-]{43}", "/calendar/SECRET"), $"Demonstration.{language.Code()}.txt");
    }
}
