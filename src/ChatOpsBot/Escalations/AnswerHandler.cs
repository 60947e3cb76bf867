using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;

namespace ChatOpsBot.Escalations;

/// <summary>What people do with an escalation: they acknowledge, raise, resolve or withdraw it.</summary>
internal sealed class AnswerHandler(RightsCheck rights, EscalationDesk desk)
{
    internal Task<MessageHandler.Handled> AcknowledgeAsync(ClockCommand.Acknowledge command, ClockWork work, CancellationToken cancellation)
    {
        // "until friday" is until Friday's work ends.
        var until = command.Until is { } written ? WrittenMoment.Read(written, work.Now, work.Team.TimeOf(work.Actor), work.Plan.Start, work.Team.Time.Hours.End) : null;
        return command.Until is { } unread && until is null
            ? Task.FromResult(ClockWork.Unchanged(ClockMessages.NotAMoment(work.Language, unread)))
            : DoAsync(command.Id, Capability.Acknowledge, work, escalation => escalation.Acknowledge(work.Actor, until, work.Team, work.Now), cancellation);
    }

    internal Task<MessageHandler.Handled> RaiseAsync(ClockCommand.Raise command, ClockWork work, CancellationToken cancellation) =>
        DoAsync(command.Id, Capability.Escalate, work, escalation => escalation.Raise(work.Actor, work.Team, work.Now), cancellation);

    internal async Task<MessageHandler.Handled> ResolveAsync(ClockCommand.Resolve command, ClockWork work, CancellationToken cancellation)
    {
        if (command.Decision is not { } decision)
            return ClockWork.Unchanged(ClockMessages.ReasonMissing(
                work.Language,
                work.Language.In($"résoudre {command.Id}", $"resolve {command.Id}"),
                work.Language.In($"résoudre {command.Id} le pare-feu est ouvert", $"resolve {command.Id} the firewall is open")));

        return await DoAsync(command.Id, Capability.Resolve, work, escalation => escalation.Resolve(work.Actor, decision, work.Now), cancellation);
    }

    internal Task<MessageHandler.Handled> WithdrawAsync(ClockCommand.Withdraw command, ClockWork work, CancellationToken cancellation) =>
        DoAsync(command.Id, Capability.Withdraw, work, escalation => escalation.Withdraw(work.Actor, command.Reason, work.Now), cancellation);

    private async Task<MessageHandler.Handled> DoAsync(
        EscalationId id, Capability capability, ClockWork work, Func<Escalation, EscalationOutcome> act, CancellationToken cancellation)
    {
        if (await EscalationDesk.FindAsync(work.Database, work.Plan.Key, id.Number, cancellation) is not { } escalation)
            return ClockWork.Unchanged(ClockMessages.NoSuchEscalation(work.Language, $"{id}"));
        if (!escalation.IsOpen) return ClockWork.Unchanged(ClockMessages.Outcome(escalation, EscalationOutcome.HasEnded, work.Reader, work.Now));
        if (await rights.AskAsync(work.Database, work.Message, work.Speaker, capability, Target(escalation, work), work.Context, work.Now, cancellation) is { Refusal: { } refusal })
            return ClockWork.Unchanged(refusal);
        if (IsStale(work.Message, escalation)) return ClockWork.Unchanged(Stale(work, escalation));

        var since = escalation.LastLine;
        var outcome = act(escalation);
        if (outcome is not EscalationOutcome.Done) return ClockWork.Unchanged(ClockMessages.Outcome(escalation, outcome, work.Reader, work.Now));

        await desk.TellAsync(work.Session, escalation, since, work.Now, cancellation);
        var sentence = ClockMessages.NamedLastLine(escalation, work.Reader);
        return ClockWork.Written(ClockMessages.Done(work.Team, escalation, work.Reader, sentence, work.Now, Offered(work, escalation, capability)));
    }

    /// <summary>Whoever resolves it is offered to let the action go on.</summary>
    private static ImmutableArray<CommandButton> Offered(ClockWork work, Escalation escalation, Capability capability) =>
        capability is Capability.Resolve && escalation.Subject.IsAction && work.Plan.WithId(escalation.Item) is { Status: ActionStatus.Blocked } action
            ? [new CommandButton(work.Language.In($"Débloquer {action.Code}", $"Unblock {action.Code}"), work.Language.In($"débloquer {action.Code}", $"unblock {action.Code}"), DrawnFrom.Of(action.Id, action.Version))]
            : [];

    private static RightsTarget Target(Escalation escalation, ClockWork work) => new()
    {
        Level = escalation.Called is { } level ? new LevelSnapshot(level.Id, level.ProblemType, level.Contact, level.ResponseTime) : null,
        Delegate = escalation.PeopleOf(work.Team, work.Now).FirstOrDefault(work.Speaker.Is),
        Opener = escalation.Opener,
    };

    private static bool IsStale(InboundMessage message, Escalation escalation) =>
        message.Drawn?.Items.Any(item => item.Subject.Kind is SubjectKind.Escalation && item.Subject.Number == escalation.Number && item.Version != escalation.StateLine) is true;

    private static BotMessage Stale(ClockWork work, Escalation escalation)
    {
        var sentence = ClockMessages.LastLine(escalation, work.Reader, work.Language.In("Cette carte n’était plus à jour : rien n’a été changé. ", "This card was out of date: nothing was changed. "));
        var card = EscalationMessages.Card(work.Plan, escalation, work.Reader, work.Now);
        return card with { Kind = MessageKind.Refusal, Summary = sentence.ToString(), Blocks = [new MessageBlock.Notice(Tone.Warning, sentence), .. card.Blocks] };
    }
}
