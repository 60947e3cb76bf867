using System.Diagnostics;
using System.Linq.Expressions;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Inbox;

/// <summary>Acts on one message within a unit of work.</summary>
internal sealed class MessageHandler(MessageReader reader, QuestionHandler questions, ChangeHandler changes, SetUpHandler setUp)
{
    /// <param name="Changed">Whether anything was written that the message must not write twice.</param>
    internal readonly record struct Handled(BotMessage Reply, bool Changed);

    internal async Task<Handled> HandleAsync(WriterSession session, InboundMessage message, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await session.PlanAsync(message.Workspace, cancellation) is not { } plan)
            return new Handled(ImportMessages.NoPlan(message.Setting ?? message.Profile ?? Language.English), Changed: false);

        var at = Conversions.Kept(now);
        var (parsed, context) = reader.Read(message, plan, at);
        return parsed switch
        {
            ParsedCommand.Changing changing => await changes.HandleAsync(session, message, changing, context, at, known: null, cancellation),
            ParsedCommand.SettingUp settingUp => await setUp.HandleAsync(session, message, settingUp.SetUp, context, at, cancellation),
            ParsedCommand.Asked asked => new Handled(await questions.AnswerAsync(asked.Question, context, cancellation), Changed: false),
            ParsedCommand.NotUnderstood => new Handled(Answer.To(parsed, context), Changed: false),
            _ => throw new UnreachableException(),
        };
    }

    internal static Expression<Func<InboxEntry, bool>> IsDelivery(InboundMessage message) => entry =>
        entry.Platform == message.Workspace.Platform && entry.Workspace == message.Workspace.Workspace && entry.DeliveryId == message.DeliveryId;
}
