using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;

namespace ChatOpsBot.Outbox;

/// <summary>Says something to every admin of a realm, wherever they may look: one platform may be what the trouble is about.</summary>
internal sealed class AdminNotice(PeopleDirectory directory, Places places)
{
    /// <param name="intent">What it is about, once for each admin and place.</param>
    /// <param name="workspace">One of the realm.</param>
    /// <param name="plan">Whose channels hear it while nobody is admin; without one it stays in the log.</param>
    /// <param name="language">Of those who have chosen none.</param>
    internal Task<IReadOnlyList<Owed>> ToAllAsync(
        string intent, WorkspaceKey workspace, PlanKey? plan, Language language, Func<Language, BotMessage> says, CancellationToken cancellation) =>
        ToAllAsync(intent, workspace, plan, language, (owed, spoken) => owed with { Message = says(spoken) }, cancellation);

    /// <summary>The same as a draft.</summary>
    internal Task<IReadOnlyList<Owed>> ToAllAsync(string intent, WorkspaceKey workspace, PlanKey? plan, Language language, Func<Language, string> drafts, CancellationToken cancellation) =>
        ToAllAsync(intent, workspace, plan, language, (owed, spoken) => owed with { Draft = drafts(spoken) }, cancellation);

    private async Task<IReadOnlyList<Owed>> ToAllAsync(
        string intent, WorkspaceKey workspace, PlanKey? plan, Language language, Func<Owed, Language, Owed> says, CancellationToken cancellation)
    {
        var people = await directory.CurrentAsync(workspace, cancellation);
        var told = await places.OfAdminsAsync(workspace, cancellation);
        if (told.Count > 0) return [.. told.Select(admin => Of(admin.Place, people.Named(admin.Name)?.Language ?? language))];
        return plan is { } key ? [.. (await places.OfPlanAsync(key, cancellation)).Select(place => Of(place, language))] : [];

        Owed Of(ConversationKey place, Language spoken) => says(new Owed(place, $"{intent}/{place.Conversation}") { Urgency = Urgency.Immediate, Plan = plan, IsNotice = true }, spoken);
    }
}
