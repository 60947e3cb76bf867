using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Plans;

/// <summary>Answers a question from the snapshot of its plan; stores nothing and changes nothing.</summary>
internal sealed class QuestionHandler(TimeProvider time)
{
    internal ValueTask<BotMessage> AnswerAsync(InboundMessage message, CancellationToken cancellation) =>
        ValueTask.FromResult(BotMessage.Answer(Language.English, message.Text, new MessageBlock.Paragraph($"{message.Text} {time.GetUtcNow():u}")));

    /// <summary>What a page needs to greet: the plan's title and language, and the names people may speak as.</summary>
    internal ValueTask<PlanGreeting> GreetAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(new PlanGreeting($"Plan {time.GetUtcNow():u}", Language.French, ["Léa Martin"]));
}

/// <param name="People">Owners and named resources, in alphabetical order.</param>
internal sealed record PlanGreeting(string Title, Language Language, IReadOnlyList<string> People);
