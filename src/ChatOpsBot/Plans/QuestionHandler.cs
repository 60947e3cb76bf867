using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Escalations;
using ChatOpsBot.Operations;
using ChatOpsBot.Operations.Examination;
using ChatOpsBot.Reports;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Plans;

/// <summary>Answers a question from the snapshot of its plan, a history from the journal, a diagnosis from the document; stores nothing and changes nothing.</summary>
internal sealed class QuestionHandler(IDbContextFactory<BotDbContext> contexts, MessageReader reader, DoctorHandler doctor, EscalationQuestions escalations, ReportQuestions reports, Auditor auditor, ReachCheck reach, TimeProvider time)
{
    /// <summary>The same within a unit that is not committed: what it has written is answered from where that matters.</summary>
    internal async ValueTask<BotMessage> AnswerAsync(Question question, AnswerContext context, BotDbContext written, CancellationToken cancellation) =>
        question is Question.StandUpQuestions ? await reports.AskedAsync(written, context, cancellation) : await AnswerAsync(question, context, cancellation);

    internal async ValueTask<BotMessage> AnswerAsync(Question question, AnswerContext context, CancellationToken cancellation) =>
        FromStore(question, context, cancellation) is { } stored ? await stored : Answer.To(question, context);

    /// <summary>What only the store can answer; null for what the snapshot answers by itself.</summary>
    internal Task<BotMessage>? FromStore(Question question, AnswerContext context, CancellationToken cancellation) => question switch
    {
        Question.Escalations => escalations.ListAsync(context, cancellation),
        Question.Simulate simulate => escalations.SimulateAsync(simulate.Days, context, cancellation),
        Question.StandUp => reports.StandUpAsync(context, cancellation),
        Question.StandUpQuestions => reports.AskedAsync(context, cancellation),
        Question.MilestoneReport { Id: var id } => reports.MilestoneAsync(id, context, cancellation),
        Question.FinalReport => reports.FinalAsync(context, cancellation),
        Question.Steering => reports.SteeringAsync(context, cancellation),
        Question.Report { Week: null } => reports.SoFarAsync(context, cancellation),
        Question.Report { Week: { } week } => reports.PostedAsync(week, context, cancellation),
        Question.Measures { Kind: MeasureKind.Kpi } asked => reports.BesideAsync(Answer.To(asked, context), asked.Name, context, cancellation),
        Question.Status { References: [var one] } when EscalationQuestions.IdOf(one, context) is { } id => escalations.StatusAsync(id, context, cancellation),
        Question.History { Reference: { } one } when EscalationQuestions.IdOf(one, context) is { } id => escalations.HistoryAsync(id, context, cancellation),
        Question.History { Reference: var reference } => HistoryAsync(reference, context, cancellation),
        Question.Doctor asked => DiagnoseAsync(asked, context, cancellation),
        _ => null,
    };

    private async Task<BotMessage> DiagnoseAsync(Question.Doctor asked, AnswerContext context, CancellationToken cancellation) =>
        AuditMessages.Beside(
            await reach.BesideAsync(await doctor.AnswerAsync(asked, context, cancellation), context.Plan, cancellation), await auditor.LookAsync(context.Plan.Key.Home, time.GetUtcNow()));

    /// <param name="reference">Null for everything that was done in the plan.</param>
    private async Task<BotMessage> HistoryAsync(ActionReference? reference, AnswerContext context, CancellationToken cancellation)
    {
        var subject = reference is null ? null : Find(context.Plan, reference);
        if (reference is not null && subject is null) return RefusalMessages.Of(context, new Refusal.UnknownAction(reference), reader.ZoneOf(context.Plan));

        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var entries = database.Journal.Of(context.Plan.Key);
        if (subject is not null) entries = entries.Where(entry => entry.Kind == subject.Subject.Kind && entry.Item == subject.Subject.Number);
        var newest = await entries.AsNoTracking()
            .OrderByDescending(entry => entry.PlanVersion).ThenByDescending(entry => entry.Line)
            .Take(HistoryMessages.Most + 1)
            .ToListAsync(cancellation);
        return HistoryMessages.Of(context, subject, newest, reader.ZoneOf(context.Plan));
    }

    private static SubjectSnapshot? Find(PlanSnapshot plan, ActionReference reference)
    {
        var action = reference.Code is { } code ? plan.Find(code) : plan.WithNumber(reference.Number).FirstOrDefault();
        if (action is not null) return plan.Find(Subject.Action(action.Id));
        return ItemId.TryParse(reference.Code?.ToString(), out var id) ? plan.Find(Subject.Of(id)) : null;
    }
}
