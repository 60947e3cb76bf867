using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Reminders;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Mail;

/// <summary>Owes a week's report to every address that the plan names, once each.</summary>
internal sealed class MailDesk(OutboxDispatcher outbox, IOptions<SmtpOptions> options)
{
    /// <summary>Within the unit that stores it.</summary>
    internal async Task OweAsync(WriterSession session, Team team, ReportWeek week, DateTimeOffset now, CancellationToken cancellation)
    {
        var plan = team.Plan.Key;
        if (!options.Value.IsOn || team.People.SettingOf(plan, PlanSettingKey.Mail) is not { } setting) return;

        var draft = new Push(Recipient.PlanChannel, new Draft.MailedReport(week));
        foreach (var address in MailAddresses.Read(setting) ?? [])
            await outbox.OweOnceAsync(
                session, new Owed(new ConversationKey(MailClient.Home, address), $"{draft.Intent(plan)}#{address}") { Draft = PushDraft.Write(plan, draft), Urgency = Urgency.Later, Plan = plan }, now, cancellation);
    }
}
