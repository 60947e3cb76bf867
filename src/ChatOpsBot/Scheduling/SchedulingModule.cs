using ChatOpsBot.Escalations;
using ChatOpsBot.Mail;
using ChatOpsBot.Operations;
using ChatOpsBot.Operations.Examination;
using ChatOpsBot.Outbox;
using ChatOpsBot.Reminders;
using ChatOpsBot.Reports;

namespace ChatOpsBot.Scheduling;

internal static class SchedulingModule
{
    internal static IServiceCollection AddScheduling(this IServiceCollection services) => services
        .AddSingleton<Scenes>()
        .AddSingleton<PushDesk>()
        .AddSingleton<EscalationDesk>()
        // What was sent tells the escalation, which tells what is to be sent.
        .AddSingleton(provider => new Lazy<EscalationDesk>(provider.GetRequiredService<EscalationDesk>))
        .AddSingleton<IMessageComposer, PushComposer>()
        .AddSingleton<EscalationQuestions>()
        .AddSingleton<OpenHandler>()
        .AddSingleton<AnswerHandler>()
        .AddSingleton<PauseHandler>()
        .AddSingleton<ClockHandler>()
        .AddSingleton<ChangeDesk>()
        .AddSingleton<MailDesk>()
        .AddSingleton<ReportDesk>()
        .AddSingleton<PublicationDesk>()
        .AddSingleton<PublishHandler>()
        .AddSingleton<StandUpDesk>()
        .AddSingleton<OnTrackHandler>()
        .AddSingleton<ReportQuestions>()
        .AddSingleton<DueJob>()
        .AddSingleton<CalendarAudit>().AddSingleton<Auditor>().AddSingleton<ReachCheck>();
}
