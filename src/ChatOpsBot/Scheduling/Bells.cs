using ChatOpsBot.Inbox;
using ChatOpsBot.Operations;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using Hangfire;

namespace ChatOpsBot.Scheduling;

/// <summary>What the timetable rings. A bell that rings twice, late or not at all does no harm: nothing here decides by the time it rings.</summary>
[AutomaticRetry(Attempts = 0)]
internal sealed class Bells(
    FullTurn turn, Auditor auditor, DeliveryCleaning deliveries, JournalCleaning journals, BackupJob backup, GroupMembers groups, SeenProfiles profiles, TimeProvider time)
{
    public Task TurnAsync() => turn.StepAsync();

    public Task AuditAsync() => auditor.RunAsync(time.GetUtcNow());

    public async Task MembersAndProfilesAsync()
    {
        await groups.LookAsync(time.GetUtcNow());
        await profiles.LookAsync(time.GetUtcNow());
    }

    public Task BackupAsync() => backup.RunAsync(time.GetUtcNow());

    public async Task CleanAsync()
    {
        await deliveries.CleanAsync(time.GetUtcNow());
        await journals.CleanAsync(time.GetUtcNow());
    }
}
