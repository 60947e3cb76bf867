using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.People;
using ChatOpsBot.Plans;

namespace ChatOpsBot.Inbox;

/// <summary>Takes a message to what answers it: a question to the snapshot of its plan, a change through the unit of work.</summary>
internal sealed class MessageRouter(
    PlanSnapshots snapshots, MessageReader reader, QuestionHandler questions, ChangeHandler changes, Speakers speakers, SetUpHandler setUp, UnitsOfWork units, TimeProvider time)
{
    internal async ValueTask<BotMessage> AnswerAsync(InboundMessage message, CancellationToken cancellation)
    {
        message = await speakers.IntroduceAsync(message, cancellation);
        // A change is read again on the version it is made on; most are known for changes without asking the store first.
        if (snapshots.LastSeen(message.Workspace) is { } seen && reader.Read(message, seen, time.GetUtcNow()).Parsed is ParsedCommand.Changing)
            return await ChangeAsync(message);

        if (await snapshots.CurrentAsync(message.Workspace, cancellation) is not { } plan)
            return ImportMessages.NoPlan(message.Setting ?? message.Profile ?? Language.English);

        var (parsed, context) = reader.Read(message, plan, time.GetUtcNow());
        return parsed switch
        {
            ParsedCommand.Asked asked => Redrawn(await questions.AnswerAsync(asked.Question, context, cancellation), message.Text),
            ParsedCommand.Changing => await ChangeAsync(message),
            ParsedCommand.SettingUp => await units.RunAsync((session, stopping) => setUp.HandleAsync(session, message, stopping)),
            ParsedCommand.NotUnderstood => Answer.To(parsed, context),
            _ => throw new UnreachableException(),
        };
    }

    private Task<BotMessage> ChangeAsync(InboundMessage message) =>
        units.RunAsync((session, stopping) => changes.HandleAsync(session, message, stopping));

    /// <summary>What a page needs to greet: the plan's title and language, and the names people may speak as.</summary>
    internal async ValueTask<PlanGreeting> GreetAsync(WorkspaceKey workspace, CancellationToken cancellation) =>
        await snapshots.CurrentAsync(workspace, cancellation) is { } plan
            ? new PlanGreeting(plan.Title, plan.Language, PlanPeople.In(plan))
            : new PlanGreeting("ChatOpsBot", Language.English, []);

    /// <summary>Asking the same again draws an answer as it stands later.</summary>
    private static BotMessage Redrawn(BotMessage answer, string text) =>
        answer.Kind is MessageKind.Answer ? answer with { Redraw = answer.Redraw ?? text } : answer;
}

/// <param name="People">Owners, named resources and roles, in alphabetical order.</param>
internal sealed record PlanGreeting(string Title, Language Language, IReadOnlyList<string> People);
